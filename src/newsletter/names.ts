import { Resolver } from 'node:dns/promises';

/** What a check of mail asks DNS. What is not there is an empty list. */
export type Names = {
  readonly texts: (name: string) => Promise<string[]>;
  /** IPv4 and IPv6. */
  readonly addresses: (name: string) => Promise<string[]>;
  readonly exchanges: (name: string) => Promise<string[]>;
  readonly reverse: (address: string) => Promise<string[]>;
};

/** Asks the machine's own name servers, or others, as `127.0.0.1:5300`. */
export function askNames(servers?: readonly string[]): Names {
  const resolver = new Resolver({ timeout: 4000, tries: 2 });
  if (servers) resolver.setServers(servers);
  return {
    texts: async (name) => (await orNone(resolver.resolveTxt(name))).map((parts) => parts.join('')),
    addresses: async (name) =>
      (await Promise.all([orNone(resolver.resolve4(name)), orNone(resolver.resolve6(name))])).flat(),
    exchanges: async (name) =>
      (await orNone(resolver.resolveMx(name)))
        .toSorted((a, b) => a.priority - b.priority)
        .map(({ exchange }) => exchange),
    reverse: (address) => orNone(resolver.reverse(address)),
  };
}

/** DNS says that there is none; that it does not answer is another matter. */
const orNone = <Value>(asked: Promise<Value[]>): Promise<Value[]> =>
  asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENODATA' || error.code === 'ENOTFOUND') return [];
    throw error;
  });
