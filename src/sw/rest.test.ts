import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const screen = '/assets/search-1.js';
const words = '/assets/ru-1.js';
const face = '/assets/literata-1.woff2';

/** Caches as far as they are used here. */
function memoryCaches() {
  const held = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const cache = held.get(name) ?? new Map<string, Response>();
    held.set(name, cache);
    return {
      keys: async () => [...cache.keys()].map((path) => new Request(`https://paper.example${path}`)),
      match: async (path: string) => cache.get(path)?.clone(),
      put: async (path: string, response: Response) => void cache.set(path, response),
    };
  };
  const match = async (path: string) =>
    [...held.values()]
      .find((cache) => cache.has(path))
      ?.get(path)
      ?.clone();
  return { open, match, held: (name: string) => [...(held.get(name)?.keys() ?? [])] };
}

let store: ReturnType<typeof memoryCaches>;
let asked: string[];
let network: (path: string) => Promise<Response>;
const script = (): Response => new Response('1', { headers: { 'content-type': 'text/javascript' } });

async function worker(connection: object = {}, quota = 1e9) {
  vi.resetModules();
  vi.stubGlobal('self', { __CARAVANE_REST: [screen, words, face] });
  vi.stubGlobal('navigator', { connection, storage: { estimate: async () => ({ quota, usage: 1e6 }) } });
  return import('./rest.ts');
}

beforeEach(() => {
  store = memoryCaches();
  asked = [];
  network = async () => script();
  vi.stubGlobal('location', new URL('https://paper.example/sw.js'));
  vi.stubGlobal('caches', store);
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return network(path);
  });
});
afterEach(() => vi.unstubAllGlobals());

test('screens, words and faces come once, however often and from wherever they are asked', async () => {
  const { bringScreens, bringFaces } = await worker();
  await Promise.all([bringScreens(), bringScreens()]);
  expect(asked).toEqual([screen, words]);
  await bringFaces();
  await Promise.all([bringScreens(), bringFaces()]);
  expect(asked).toEqual([screen, words, face]);
  expect(store.held('caravane-rest')).toEqual([screen, words, face]);
});

test('what is lost on its way is asked for at the next start, and nothing else', async () => {
  network = async (path) => (path === words ? Promise.reject(new Error('offline')) : script());
  await expect((await worker()).bringScreens()).rejects.toThrow('offline');
  expect(store.held('caravane-rest')).toEqual([screen]);
  network = async () => script();
  asked = [];
  await (await worker()).bringScreens();
  expect(asked).toEqual([words]);
});

test('a login page is no part of the app', async () => {
  network = async () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
  await expect((await worker()).bringScreens()).rejects.toThrow('did not come whole');
  expect(store.held('caravane-rest')).toEqual([]);
});

test('what a page or the release before has asked for is not fetched again', async () => {
  await (await store.open('caravane-assets')).put(screen, script());
  await (await worker()).bringScreens();
  expect(asked).toEqual([words]);
  expect(store.held('caravane-rest')).toContain(screen);
});

test('who saves data or has little room gets a face with the page that wears it', async () => {
  await (await worker({ saveData: true })).bringFaces();
  await (await worker({}, 2e6)).bringFaces();
  expect(asked).toEqual([]);
});
