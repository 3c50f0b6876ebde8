import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** What becomes of a request: the file, or one of the ways in which networks lie. */
export type Weather = 'true' | 'portal' | 'redirect' | 'stall' | 'truncated' | 'failing' | 'reset';

/** Serves a tree, badly when told to. */
export type SiteServer = {
  readonly address: string;
  /** The tree served from now on. */
  folder: string;
  weather: (path: string) => Weather;
  /** What becomes of a file on its way. */
  alter: (path: string, bytes: Buffer) => Buffer;
  /** Put before the workers' scripts at a host: how a proof makes storage fail. Each name before `.localhost` is a device of its own. */
  readonly preludes: Map<string, string>;
  /** Which deploy is served: each has hashed names of its own, and the last few are still there. */
  deploy: number;
  readonly asked: string[];
  readonly close: () => Promise<void>;
};

/** A café's login page, with a word by which it is known again. */
export const portalWord = 'BIENVENUE-AU-CAFE';
const portal = `<!doctype html><html><head><title>Wi-Fi</title></head><body><main><h1>${portalWord}</h1></main></body></html>`;

const types: { readonly [end: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export async function serveSite(folder: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    site.asked.push(path);
    void answer(site, path, response, request.headers.host ?? '').catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site: SiteServer = {
    address: `http://localhost:${port}`,
    folder,
    weather: () => 'true',
    alter: (_, bytes) => bytes,
    preludes: new Map(),
    deploy: 0,
    asked: [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return site;
}

async function answer(site: SiteServer, path: string, response: ServerResponse, host: string): Promise<void> {
  const weather = site.weather(path);
  if (weather === 'stall') return;
  if (weather === 'reset') return void response.destroy();
  if (weather === 'failing') return void response.writeHead(503).end('later');
  if (weather === 'redirect')
    return void response.writeHead(302, { location: `${site.address}/portail/` }).end();
  if (weather === 'portal' || path === '/portail/')
    return void response.writeHead(200, { 'content-type': 'text/html' }).end(portal);
  const { name, deploy } = deployedName(path);
  const file = join(site.folder, name.endsWith('/') ? `${name}index.html` : name);
  const found = await readFile(file).catch(() => undefined);
  const isGone = deploy !== null && (deploy > site.deploy || deploy < site.deploy - keptDeploys);
  const bytes = found && !isGone ? site.alter(path, renamed(found, name, deploy ?? site.deploy)) : undefined;
  if (!bytes) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
  const type = types[extname(file)] ?? 'application/octet-stream';
  const prelude = /library\.worker|^\/sw\.js$/.test(path) ? site.preludes.get(host) : undefined;
  const whole = prelude === undefined ? bytes : Buffer.concat([Buffer.from(prelude), bytes]);
  // Without a length and closed in the middle: by the rules of HTTP it is whole.
  if (weather === 'truncated')
    return void response
      .writeHead(200, { 'content-type': type, connection: 'close' })
      .end(whole.subarray(0, Math.ceil(whole.length / 2)));
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(whole);
}

const keptDeploys = 5;

/** `main-Abc12345.d7.js` is the file `main-Abc12345.js` of the seventh deploy. */
function deployedName(path: string): { name: string; deploy: number | null } {
  const [, number] = /\.d(\d+)\.js$/.exec(path) ?? [];
  return { name: path.replace(/\.d\d+\.js$/, '.js'), deploy: number === undefined ? null : Number(number) };
}

/** Every script by its name in that deploy, wherever it is named; what names them is of another revision then. */
const renamed = (bytes: Buffer, name: string, deploy: number): Buffer =>
  deploy > 0 && /\.(html|js)$|\/$/.test(name)
    ? Buffer.from(
        bytes
          .toString('utf8')
          .replace(/([\w.]+-[\w-]{8})\.js\b/g, `$1.d${deploy}.js`)
          .replace(/(?<="revision":")(?=[0-9a-f]{64}")/g, `d${deploy}`),
      )
    : bytes;
