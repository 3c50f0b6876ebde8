import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import {
  headerOf,
  linkIn,
  openLetterHouse,
  origin,
  signUpOf,
  type LetterHouse,
} from './letter-house.proof.ts';

const [sqlite] = engines;
if (!sqlite) throw new Error('there is no engine');

let house: LetterHouse;
let empty: string;
beforeEach(async () => {
  house = await openLetterHouse(sqlite);
  empty = await house.contents();
});
afterEach(() => house.close());

const reader = 'lectrice@exemple.org';
const formOf = (more: object = {}) => ({ ...signUpOf(reader), consent: 'true', ...more });

describe('a sign-up that is wrong gets a precise problem and leaves nothing', () => {
  const wrong: [string, unknown, number, string, string?][] = [
    ['invalid address', signUpOf('nobody'), 422, 'invalid-address', '/email'],
    ['two addresses', signUpOf('a@b.org, c@d.org'), 422, 'invalid-address', '/email'],
    ['no address', signUpOf('', { email: 7 }), 422, 'invalid-address', '/email'],
    ['header injection', signUpOf('a@b.org\r\nBcc: c@d.org'), 422, 'invalid-address', '/email'],
    ['unknown topic', signUpOf(reader, { topics: ['eau', 'atlantide'] }), 422, 'unknown-topic', '/topics'],
    ['unknown language', signUpOf(reader, { language: 'eo' }), 422, 'unknown-language', '/language'],
    ['unknown frequency', signUpOf(reader, { frequency: 'hourly' }), 422, 'unknown-frequency', '/frequency'],
    ['consent withheld', signUpOf(reader, { consent: false }), 422, 'missing-consent', '/consent'],
    ['consent as text', signUpOf(reader, { consent: 'true' }), 422, 'missing-consent', '/consent'],
    [
      'no consent version',
      signUpOf(reader, { consentVersion: '' }),
      422,
      'missing-consent',
      '/consentVersion',
    ],
    ['a list', [signUpOf(reader)], 422, 'invalid-body', ''],
    ['null', null, 422, 'invalid-body', ''],
    ['malformed JSON', '{"email": "a@b.org"', 400, 'malformed-json'],
    ['nothing', '', 400, 'malformed-json'],
    ['a megabyte', signUpOf(reader, { more: 'x'.repeat(1024 * 1024) }), 413, 'too-large'],
  ];
  test.each(wrong)('%s', async (_name, body, status, type, pointer) => {
    const answer = await house.signUp(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await answer.json()) as { errors?: { pointer: string }[] };
    expect(problem).toMatchObject({ type: `urn:caravane:problem:${type}`, status });
    expect(problem.errors?.[0]?.pointer).toBe(pointer);
    expect(JSON.stringify(problem)).not.toContain('b.org');
    expect(await house.contents()).toBe(empty);
  });

  test.each([
    ['another type of content', { 'content-type': 'text/plain' }, 415, 'not-json'],
    ['a foreign origin', { origin: 'https://evil.example' }, 403, 'foreign-origin'],
    ['a hidden origin', { origin: 'null' }, 403, 'foreign-origin'],
    ['a key of 201 characters', { 'idempotency-key': 'x'.repeat(201) }, 400, 'invalid-idempotency-key'],
    ['a key with a space', { 'idempotency-key': 'a b' }, 400, 'invalid-idempotency-key'],
  ])('%s', async (_name, headers, status, type) => {
    const answer = await house.signUp(signUpOf(reader), headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type: `urn:caravane:problem:${type}` });
    expect(await house.contents()).toBe(empty);
  });

  test('reading the address of sign-ups', async () => {
    const answer = await house.ask('/api/subscriptions');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

test.each([origin, 'https://miroir.exemple'])('our own pages may sign up: %s', async (from) => {
  const answer = await house.signUp(signUpOf(reader), { origin: from, host: new URL(from).host });
  expect(answer.status).toBe(202);
});

describe('the plain form that is wrong gets a page that says what to do', () => {
  test.each([
    [formOf({ email: 'x' }), {}, 422, 'Cette adresse ne va pas'],
    [formOf({ topics: ['atlantide'] }), {}, 422, 'Un thème nous est inconnu'],
    [formOf({ consent: '' }), {}, 422, 'Il manque votre accord'],
    [formOf({ language: 'en', frequency: '' }), {}, 422, 'The form arrived damaged'],
    [formOf({ email: 'x'.repeat(20_000) }), { 'accept-language': 'ru-RU,fr;q=0.5' }, 413, 'Слишком длинно'],
    [formOf(), { origin: 'https://evil.example' }, 403, 'Envoi venu d’un autre site'],
    [formOf(), { 'content-type': 'text/plain', 'accept-language': 'en' }, 415, 'The form arrived damaged'],
  ])('%#', async (fields, headers, status, title) => {
    const answer = await house.submit('/lettre/', fields, headers);
    expect(answer.status).toBe(status);
    const page = await answer.text();
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).not.toContain('<script');
    expect(await house.contents()).toBe(empty);
  });
});

test('pages of mailed links are in the dress of the house, kept by nobody and told to nobody', async () => {
  await house.signUp(signUpOf(reader));
  const link = linkIn((await house.mailTo(reader))[0], 'confirmer');
  const answer = await house.ask(link);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  expect(answer.headers.get('content-security-policy')).toContain("style-src 'sha256-x'");
  const page = await answer.text();
  expect(page).toContain('<style>body{color:#000}</style>');
  expect(page).toContain('<a class="nameplate" href="/">');
  expect(page).not.toContain('<script');

  const foreign = await house.submit(link, {}, { origin: 'https://evil.example' });
  expect(foreign.status).toBe(403);
  const sandboxed = await house.submit(link, {}, { origin: 'null', 'sec-fetch-site': 'cross-site' });
  expect(sandboxed.status).toBe(403);
  expect(await house.states()).toEqual({ pending: 1 });
  const own = await house.submit(link, {}, { origin: 'null', 'sec-fetch-site': 'same-origin' });
  expect(own.status).toBe(200);
});

test('the address of a letter is what was parsed, and adds no header', async () => {
  for (const [typed, envelope, header] of [
    // The catcher shows internationalised domains as people write them; on the way they are ASCII.
    [' Anna.B+x@BÜCHER.example ', 'Anna.B+x@bücher.example', 'Anna.B+x@xn--bcher-kva.example'],
    ["o'neil=bcc%0a@exemple.org", "o'neil=bcc%0a@exemple.org", "o'neil=bcc%0a@exemple.org"],
  ] as const) {
    expect((await house.signUp(signUpOf(typed))).status).toBe(202);
    const [letter] = await house.mailTo(envelope);
    expect(letter?.to).toEqual([envelope]);
    expect(headerOf(letter, 'to')).toBe(header);
    expect(headerOf(letter, 'bcc')).toBeUndefined();
  }
});

test('a megabyte over a real connection is refused, announced or not', async () => {
  const server = serve({ fetch: (request) => house.ask('/api/subscriptions', request), port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const framing of [`content-length: ${1024 * 1024}`, 'transfer-encoding: chunked']) {
    const socket = connect(port, 'localhost');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.write(
      `POST /api/subscriptions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${framing}\r\n\r\n`,
    );
    const piece = 'x'.repeat(16 * 1024);
    for (let sent = 0; sent < 64 && !socket.destroyed; sent += 1)
      socket.write(framing.includes('chunked') ? `${piece.length.toString(16)}\r\n${piece}\r\n` : piece);
    if (framing.includes('chunked')) socket.write('0\r\n\r\n');
    await expect.poll(() => answer).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  }
  expect(await house.contents()).toBe(empty);
  await new Promise((resolve) => server.close(resolve));
});

test.each(['/api/subscriptions', '/lettre/'])(
  'after a megabyte to %s the same client asks again at once and is answered',
  async (path) => {
    const server = serve({ fetch: (request) => house.ask(path, request), port: 0 });
    await once(server, 'listening');
    const address = `http://localhost:${(server.address() as AddressInfo).port}${path}`;
    const headers = {
      'content-type': path === '/lettre/' ? 'application/x-www-form-urlencoded' : 'application/json',
    };
    const statuses: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      for (const body of ['x'.repeat(1024 * 1024), '{}']) {
        const answer = await fetch(address, { method: 'POST', headers, body });
        statuses.push(answer.status);
        await answer.text();
      }
    }
    expect(statuses).toEqual(Array.from({ length: 20 }, () => [413, 422]).flat());
    await new Promise((resolve) => server.close(resolve));
  },
);

test('a database that fails is said to the reader, and nothing of what was sent is logged', async () => {
  await house.database.schema.dropTable('sign_ups').execute();
  const answer = await house.signUp(signUpOf(reader), { 'idempotency-key': 'secret-key' });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('60');
  expect(house.reports).toHaveLength(1);
  expect(house.reports.join()).not.toMatch(/lectrice|secret-key/);
});
