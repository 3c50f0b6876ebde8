/** Bytes that somebody sent, proved by nothing yet; or why there are none. */
export type Answer =
  | { readonly arrived: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly arrived: false; readonly problem: 'offline' | 'unreachable' };

/** Asks for a file without credentials, referrer or redirect, reading no further than the limit. */
export async function fetchBytes(address: string, limit: number, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(address, {
      // What we keep is ours: the browser's cache would hold it twice, and a wrong answer for long.
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (response.status !== 200 || !response.body) return { arrived: false, problem: 'unreachable' };
    const bytes = await readUpTo(response.body, limit);
    return bytes ? { arrived: true, bytes } : { arrived: false, problem: 'unreachable' };
  } catch {
    return { arrived: false, problem: navigator.onLine ? 'unreachable' : 'offline' };
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    length += step.value.length;
    if (length > limit) {
      void reader.cancel();
      return undefined;
    }
    parts.push(step.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
