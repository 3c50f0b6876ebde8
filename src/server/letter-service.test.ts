import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { linkIn, openLetterHouse, signUpOf, type LetterHouse } from './letter-house.proof.ts';

const reader = 'lectrice@exemple.org';
const json = { accept: 'application/json' };
const change = { act: 'change', language: 'en', frequency: 'daily', topics: ['kazakhstan'] };

describe.each(engines)('mailed links asked by a device, on $name', (engine) => {
  let house: LetterHouse;
  let preferences: string;
  let unsubscribe: string;
  beforeEach(async () => {
    house = await openLetterHouse(engine);
    await house.signUp(signUpOf(reader));
    const [letter] = await house.mailTo(reader);
    const confirmed = await house.submit(linkIn(letter, 'confirmer'), {});
    preferences = /\/lettre\/preferences\?t=[\w-]{43}/.exec(await confirmed.text())?.[0] ?? '';
    unsubscribe = linkIn(letter, 'desabonner');
  });
  afterEach(() => house.close());

  const standing = async () => (await house.ask(preferences, { headers: json })).json();

  test('tell how the subscription stands, not whose it is, and change nothing', async () => {
    const before = await house.contents();
    const answer = await house.ask(preferences, { headers: json });
    const wishes = { language: 'fr', topics: ['eau'], frequency: 'weekly' };
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await answer.json()).toEqual({ state: 'confirmed', wishes });
    expect(await (await house.ask(unsubscribe, { headers: json })).json()).toMatchObject({
      state: 'confirmed',
    });
    expect(await house.contents()).toBe(before);
  });

  test('change once under a key, however often and late it arrives', async () => {
    const first = { ...json, 'idempotency-key': 'first' };
    const answer = await house.submit(preferences, change, first);
    const wishes = { language: 'en', topics: ['kazakhstan'], frequency: 'daily' };
    expect(await answer.json()).toEqual({ state: 'confirmed', wishes });
    await house.submit(
      preferences,
      { ...change, frequency: 'each' },
      { ...json, 'idempotency-key': 'second' },
    );
    const again = await house.submit(preferences, change, first);
    expect([again.status, await again.json()]).toEqual([
      200,
      { state: 'confirmed', wishes: { ...wishes, frequency: 'each' } },
    ]);
    expect(await standing()).toMatchObject({ wishes: { frequency: 'each' } });
    const other = await house.submit(preferences, { act: 'leave' }, first);
    expect([other.status, await other.json()]).toMatchObject([
      422,
      { type: 'urn:caravane:problem:idempotency-key-reused' },
    ]);
    expect(await house.states()).toEqual({ confirmed: 1 });
  });

  test('leave once, and tell so from then on', async () => {
    const key = { ...json, 'idempotency-key': 'leaving' };
    const left = await house.submit(unsubscribe, { act: 'leave' }, key);
    expect(await left.json()).toMatchObject({ state: 'unsubscribed' });
    const again = await house.submit(unsubscribe, { act: 'leave' }, key);
    expect([again.status, await again.json()]).toMatchObject([200, { state: 'unsubscribed' }]);
    expect(await house.states()).toEqual({ unsubscribed: 1 });
  });

  test.each([
    ['a forged link', `/lettre/preferences?t=${'a'.repeat(43)}`, change, {}, 404, 'unknown-link'],
    ['a link for another purpose', 'crossed', change, {}, 404, 'unknown-link'],
    ['an unknown topic', 'own', { ...change, topics: ['atlantide'] }, {}, 422, 'invalid-wish'],
    ['an unknown act', 'own', { act: 'burn' }, {}, 422, 'invalid-wish'],
    ['erasing without being sure', 'own', { act: 'erase' }, {}, 422, 'invalid-wish'],
    ['a foreign origin', 'own', change, { origin: 'https://elsewhere.example' }, 403, 'foreign-origin'],
    [
      'a key of another alphabet',
      'own',
      change,
      { 'idempotency-key': 'a b' },
      400,
      'invalid-idempotency-key',
    ],
    ['a megabyte', 'own', { ...change, more: 'x'.repeat(1 << 20) }, {}, 413, 'too-large'],
  ])(
    '%s is refused with a problem, and nothing is stored',
    async (_, path, fields, headers, status, type) => {
      const before = await house.contents();
      const link =
        path === 'own'
          ? preferences
          : path === 'crossed'
            ? unsubscribe.replace('desabonner', 'preferences')
            : path;
      const answer = await house.submit(link, fields, { ...json, ...headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json',
      ]);
      expect(await answer.json()).toMatchObject({ status, type: `urn:caravane:problem:${type}` });
      expect(await house.contents()).toBe(before);
    },
  );
});
