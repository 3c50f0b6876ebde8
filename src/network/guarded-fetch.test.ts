import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuardedFetch } from './guarded-fetch.ts';

const caller = { version: '1.2.3', origin: 'https://news.example' };
const fetchPublic = createGuardedFetch({ ...caller, allowLoopback: false });
const fetchHere = createGuardedFetch({ ...caller, allowLoopback: true });

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a guarded fetch', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[4000::1]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://192.0.2.1/',
    'http://localhost/',
  ])('refuses %s', async (address) => {
    const fetched = await fetchPublic(address);
    expect(fetched).toMatchObject({ ok: false, reason: expect.stringContaining('was refused') });
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.com/',
    'data:text/plain,x',
    'nonsense',
    'http://a:b@example.com/',
  ])('refuses %s before any connection', async (address) =>
    expect((await fetchPublic(address)).ok).toBe(false),
  );

  it('checks every redirect like the first address', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    );
    expect(await fetchHere(origin)).toMatchObject({ ok: false, reason: expect.stringContaining('169.254') });
  });

  it('follows a few redirects and no more', async () => {
    const origin = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(301, { location: `/${left - 1}` }).end();
      else response.end('arrived');
    });
    expect(await fetchHere(`${origin}/5`)).toMatchObject({ ok: true, url: `${origin}/0` });
    expect(await fetchHere(`${origin}/6`)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('redirects'),
    });
  });

  it('tells where permanent redirects led, up to the first that may change again', async () => {
    const origin = await serve((request, response) => {
      const steps: { [path: string]: readonly [number, string] } = {
        '/a': [301, '/b'],
        '/b': [308, '/c'],
        '/c': [302, '/d'],
        '/d': [301, '/e'],
      };
      const step = steps[request.url ?? ''];
      if (step) response.writeHead(step[0], { location: step[1] }).end();
      else response.end('x');
    });
    expect(await fetchHere(`${origin}/a`)).toMatchObject({ url: `${origin}/e`, moved: `${origin}/c` });
  });

  it('says who asks, and hands back status, headers and decoded bytes', async () => {
    const origin = await serve((request, response) => {
      response.writeHead(404, { 'content-encoding': 'gzip', etag: '"x"' });
      response.end(gzipSync(String(request.headers['user-agent'])));
    });
    const fetched = await fetchHere(origin);
    if (!fetched.ok) throw new Error(fetched.reason);
    expect(fetched.status).toBe(404);
    expect(fetched.headers.get('etag')).toBe('"x"');
    expect(new TextDecoder().decode(fetched.bytes)).toBe('Caravane/1.2.3 (+https://news.example)');
  });

  it('counts decoded bytes, so that a bomb stops early', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const origin = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await fetchHere(origin, { maxBytes: 1000 })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('larger than 1000 bytes'),
    });
  });

  it.each([
    ['br', brotliCompressSync('Amou-Daria')],
    ['gzip', gzipSync('Amou-Daria')],
    ['deflate', deflateSync('Amou-Daria')],
    ['identity', Buffer.from('Amou-Daria')],
  ])('undoes %s', async (coding, body) => {
    const origin = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(body),
    );
    const fetched = await fetchHere(origin);
    expect(fetched.ok && new TextDecoder().decode(fetched.bytes)).toBe('Amou-Daria');
  });

  it('takes an answer that says gzip and has no body for what it is', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(304, { 'content-encoding': 'gzip' }).end(),
    );
    expect(await fetchHere(origin)).toMatchObject({ ok: true, status: 304, bytes: new Uint8Array() });
  });

  it('asks again where a connection that was kept is gone', async () => {
    const seen = new Set<Socket>();
    const origin = await serve((request, response) => {
      if (seen.has(request.socket)) return void request.socket.destroy();
      seen.add(request.socket);
      return void response.end('x');
    });
    expect(await fetchHere(origin)).toMatchObject({ ok: true });
    expect(await fetchHere(origin)).toMatchObject({ ok: true });
    expect(seen.size).toBe(2);
  });

  it('says that an answer broke off', async () => {
    const origin = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '1000', 'content-encoding': 'gzip' });
      response.write(gzipSync('x'), () => request.socket.destroy());
    });
    expect(await fetchHere(origin)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('the connection broke off'),
    });
  });

  it('refuses compression within compression', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync('x'))),
    );
    expect(await fetchHere(origin)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('more than once'),
    });
  });

  it('gives up on an answer that never ends', async () => {
    const origin = await serve((_, response) => void response.write('still'));
    expect(await fetchHere(origin, { maxMilliseconds: 200 })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('did not answer within'),
    });
  });

  it('says in words that nobody listens', async () => {
    expect(await fetchHere('http://127.0.0.1:1/')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('cannot be reached'),
    });
  });
});
