/** Where a host finds the headers of the tree's files; Netlify, Cloudflare Pages and our own server read it. */
export const headersPath = '_headers';

const forever = 'Cache-Control: public, max-age=31536000, immutable';
const asked = 'Cache-Control: no-cache';

/** Later rules outrank earlier ones; hosts that join the values end at the stricter `no-cache`. */
const caching: readonly (readonly [pattern: string, header: string])[] = [
  ...['/assets/*', '/images/*', '/edition/*'].map((pattern) => [pattern, forever] as const),
  ...['/edition/head.json', '/sw.js', '/version.json', '/manifest.webmanifest'].map(
    (path) => [path, asked] as const,
  ),
  ...['/', '/404.html', '/shell.html', '/articles/*', '/themes/*'].map((path) => [path, asked] as const),
  ...['/archives/*', '/auteurs/*', '/historique/*', '/rattrapage/*'].map((path) => [path, asked] as const),
  ...['/recherche/*', '/enregistres/*', '/bibliotheque/*', '/lettre/*', '/reglages/*'].map(
    (path) => [path, asked] as const,
  ),
  ...['/a-propos/*', '/confidentialite/*', '/mentions-legales/*'].map((path) => [path, asked] as const),
  ...['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt'].map(
    (path) => [path, asked] as const,
  ),
];

/** The `_headers` file: a path pattern on a line of its own, `*` for anything, then indented `Name: value` lines. */
export const headersFile = (policy: string): string =>
  [
    '/*',
    // Framing cannot be refused by the <meta> of a page.
    `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    '  Cross-Origin-Opener-Policy: same-origin',
    ...caching.flatMap(([pattern, header]) => [pattern, `  ${header}`]),
    // What mirrors hold is for any origin: readers of a publication ask for it from its own pages.
    ...['/edition/*', '/images/*'].flatMap((pattern) => [pattern, '  Access-Control-Allow-Origin: *']),
    '',
  ].join('\n');
