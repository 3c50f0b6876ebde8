import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askLocally } from './ask-locally.proof.ts';
import { mailboxRoutes } from './development-mailbox.ts';
import { housePages } from './house-page.ts';

const letter = {
  number: 7,
  received: '2026-11-23T08:00:00Z',
  from: 'lettre@caravane.example',
  to: ['lectrice@exemple.org'],
  subject: 'Bonjour <b>',
  headers: [],
  text: 'Confirmer\nhttp://localhost/lettre/confirmer?t=x\n<script>alert(1)</script>',
  html: '<p>Bonjour</p><script>alert(1)</script>',
  links: ['http://localhost/lettre/confirmer?t=x'],
  returnPath: 'lettre@exemple.org',
  raw: '',
};

let server: ServerType;
let port: number;
const app = new Hono();
app.route('/', mailboxRoutes({ letters: () => [letter] }, housePages('/nowhere')));

beforeEach(async () => {
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const ask = (path: string, headers?: Record<string, string>) => askLocally(port, path, headers);

test('shows letters to people and to scripts, as text and as a mail client would', async () => {
  expect((await ask('/dev/mail')).text).toContain('Bonjour &lt;b&gt;');
  expect(JSON.parse((await ask('/dev/mail', { accept: 'application/json' })).text)).toEqual([letter]);
  const page = await ask('/dev/mail/7');
  expect(page.text).toContain('<a href="http://localhost/lettre/confirmer?t=x">');
  expect(page.text).not.toContain('<script');
  const copy = await ask('/dev/mail/7/html');
  expect(copy.policy).toMatch(/^sandbox .*default-src 'none'/);
  expect((await ask('/dev/mail/8')).status).toBe(404);
});

test('is not there for another name, nor for whoever has no socket on this machine', async () => {
  for (const path of ['/dev/mail', '/dev/mail/7', '/dev/mail/7/html']) {
    expect((await ask(path, { host: 'rebound.example' })).status).toBe(404);
    expect((await app.request(`http://localhost${path}`)).status).toBe(404);
    const elsewhere = {
      incoming: { socket: { remoteAddress: '203.0.113.9', remotePort: 1, remoteFamily: 'IPv4' } },
    };
    expect((await app.request(`http://localhost${path}`, {}, elsewhere)).status).toBe(404);
  }
});
