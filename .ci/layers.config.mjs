// Who may import whom: the table of `src/README.md`, read by `check-layers.ts`. `react` and `dexie` stay in their rooms.
const mayImport = {
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
  cli: [
    'domain', 'messages', 'search', 'network', 'ingest', 'database', 'archive', 'publish', 'newsletter', 'push', 'server',
  ],
  sample: [],
}; // prettier-ignore

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${allowed.join(', ') || 'no other folder'}`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/${name}/`) },
}));

const pure = ['domain', 'messages', 'search'].map((folder) => `^src/${folder}/`);

export default {
  forbidden: [
    ...folderRules,
    {
      name: 'pure-is-pure',
      comment: 'domain, messages and search run anywhere: no part of Node, no package but zod',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/zod' },
    },
    {
      name: 'react-in-its-rooms',
      comment: 'React is for ui and app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(ui|app)/' },
      to: { path: 'node_modules/(react|react-dom|react-router)/' },
    },
    {
      name: 'dexie-in-its-room',
      comment: 'the device’s database is the library’s',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/offline/' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'prerender-stays-off-the-device',
      comment: 'nothing that prerender.tsx reaches touches offline, but by a dynamic import',
      severity: 'error',
      from: { path: '^src/app/prerender\\.tsx$' },
      to: { path: '^src/offline/', reachable: true },
    },
    {
      name: 'nobody-imports-proofs',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(proofs|bench)/' },
      to: { path: '^src/(proofs|bench)/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    parser: 'swc',
    extraExtensionsToScan: [],
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.css'], conditionNames: ['import', 'node', 'default'] },
  },
};
