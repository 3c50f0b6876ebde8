/** Bytes that somebody sent, proved by nothing yet; or why there are none. */
export type Answer =
  | { readonly arrived: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly arrived: false; readonly problem: 'offline' | 'unreachable' };

/** The way out, handed in: the platform's `fetch`, or one that fails by plan. */
export type Network = {
  readonly fetch: (address: string, request: RequestInit) => Promise<Fetched>;
  /** Whether the device has a network at all, as far as it knows. */
  readonly isOnline: () => boolean;
};
/** What of a `Response` is read: its status, and its body by parts. */
export type Fetched = {
  readonly status: number;
  readonly body: {
    readonly read: () => Promise<Part>;
    readonly cancel: () => Promise<void>;
  } | null;
};
export type Part =
  | { readonly done: false; readonly value: Uint8Array<ArrayBuffer> }
  | { readonly done: true; readonly value?: Uint8Array<ArrayBuffer> | undefined };

/** The network of the device. */
export const deviceNetwork: Network = {
  fetch: async (address, request) => {
    const { status, body } = await fetch(address, request);
    return { status, body: body?.getReader() ?? null };
  },
  isOnline: () => navigator.onLine,
};

/** Asks for a file without credentials, referrer or redirect, reading no further than the limit. */
export async function fetchBytes(
  network: Network,
  address: string,
  limit: number,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await network.fetch(address, {
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
    return { arrived: false, problem: network.isOnline() ? 'unreachable' : 'offline' };
  }
}

async function readUpTo(
  reader: NonNullable<Fetched['body']>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
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
