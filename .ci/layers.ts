/** Who may import whom: the table of `src/README.md`. `cli` also takes what the built app exports, at run time. */
export const mayImport: { readonly [folder: string]: readonly string[] } = {
  domain: [],
  messages: [],
  search: ['domain'],
  ui: ['domain', 'messages'],
  network: [],
  ingest: ['domain', 'search', 'network'],
  database: [],
  archive: ['domain', 'database'],
  publish: ['domain', 'ui', 'messages', 'search'],
  offline: ['domain', 'search'],
  sw: ['domain', 'offline', 'ui', 'messages'],
  app: ['domain', 'ui', 'messages', 'search', 'offline'],
  newsletter: ['domain', 'messages', 'database'],
  push: ['domain', 'messages', 'database', 'network'],
  server: ['domain', 'ui', 'messages', 'newsletter', 'push'],
  cli: 'domain messages search network ingest database archive publish newsletter push server'.split(' '),
  sample: [],
  bench:
    'domain newsletter messages search ui network ingest database archive publish offline server cli proofs'.split(
      ' ',
    ),
  proofs:
    'domain newsletter messages search ui network ingest database archive publish offline server cli'.split(
      ' ',
    ),
};

/** Packages, by how their names begin, that only some folders may use. `node:` is the platform. */
export const packageRooms: readonly { readonly name: RegExp; readonly folders: readonly string[] }[] = [
  { name: /^(react-dom|react-router)(\/|$)/, folders: ['ui', 'app', 'bench'] },
  { name: /^(react$|react\/|@react-email\/)/, folders: ['ui', 'app', 'newsletter', 'bench'] },
  { name: /^(nodemailer|smtp-server|email-addresses)/, folders: ['newsletter', 'proofs'] },
  { name: /^dexie/, folders: ['offline'] },
  { name: /^comlink/, folders: ['offline'] },
  { name: /^workbox-/, folders: ['sw'] },
  { name: /^kysely/, folders: ['database', 'archive', 'newsletter', 'push', 'proofs'] },
  {
    name: /^node:/,
    folders: 'network ingest database archive publish newsletter push server cli sample bench proofs'.split(
      ' ',
    ),
  },
];

/** Folders that run anywhere take no package but this one. */
export const pure = { folders: ['domain', 'messages', 'search'], packages: /^(zod|@orama\/stemmers)/ };
