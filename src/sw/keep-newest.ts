/** Drops what a cache was given first, until it holds no more than so many. */
export async function keepNewest(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
}
