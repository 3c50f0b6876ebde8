/** What a cache holds at a path; nothing where the device cannot read it, so that the network is asked. */
export async function matchIn(name: string, path: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(name)).match(path);
  } catch {
    return undefined;
  }
}
