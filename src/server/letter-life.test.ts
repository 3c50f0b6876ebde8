import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { days } from '../domain/instant.ts';
import type { EmailAddress } from '../newsletter/email-address.ts';
import { suppressedAmong } from '../newsletter/suppressions.ts';
import { linkIn, openLetterHouse, signUpOf, type LetterHouse } from './letter-house.proof.ts';

const reader = 'lectrice@exemple.org';

describe.each(engines)('what is kept of a reader, and for how long, on $name', (engine) => {
  let house: LetterHouse;
  beforeEach(async () => {
    house = await openLetterHouse(engine);
  });
  afterEach(() => house.close());

  const settle = async (): Promise<string> => {
    await house.signUp(signUpOf(reader));
    await house.submit(linkIn((await house.mailTo(reader))[0], 'confirmer'), {});
    await house.signUp(signUpOf(reader));
    house.wait(2 * days);
    await house.signUp(signUpOf(reader));
    return linkIn((await house.mailTo(reader)).at(-1), 'preferences');
  };
  const suppressed = async (): Promise<boolean> =>
    (await suppressedAmong(house.database, [reader as EmailAddress])).size > 0;

  test('who never confirms is forgotten after seven days, without a trace', async () => {
    await house.signUp(signUpOf(reader));
    await house.mailTo(reader);
    house.wait(6 * days);
    await house.newsletter.sweep();
    expect(await house.states()).toEqual({ pending: 1 });
    house.wait(2 * days);
    await house.newsletter.sweep();
    expect(await house.contents()).not.toContain('exemple.org');
    expect(await house.states()).toEqual({});
    expect(await suppressed()).toBe(false);
  });

  test('who left is forgotten after a year, but for a hash that keeps imports away', async () => {
    const preferences = await settle();
    await house.submit(preferences, { act: 'leave' });
    house.wait(364 * days);
    await house.newsletter.sweep();
    expect(await house.states()).toEqual({ unsubscribed: 1 });
    house.wait(2 * days);
    await house.newsletter.sweep();
    expect(await house.states()).toEqual({ erased: 1 });
    expect(await house.contents()).not.toContain('exemple.org');
    expect(await suppressed()).toBe(true);
    const hashes = await house.database.selectFrom('suppressions').selectAll().execute();
    expect(JSON.stringify(hashes)).not.toContain('exemple.org');
  });

  test('erasing keeps imports away until its owner confirms again', async () => {
    await house.submit(await settle(), { act: 'erase', sure: 'true' });
    expect(await suppressed()).toBe(true);
    await house.signUp(signUpOf(reader));
    expect(await suppressed()).toBe(true);
    await house.submit(linkIn((await house.mailTo(reader)).at(-1), 'confirmer'), {});
    expect(await suppressed()).toBe(false);
  });

  test('my data comes as a file: choices, the wording that was agreed to, the letters', async () => {
    await house.newsletter.sweep();
    const answer = await house.submit(await settle(), { act: 'data' });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      address: reader,
      state: 'confirmed',
      wishes: { topics: ['eau'] },
      consent: { version: '2026-11', form: 'api', wordings: [{ language: 'fr', wording: 'J’accepte.' }] },
      letters: [
        { kind: 'confirmation', state: 'sent' },
        { kind: 'already', state: 'sent' },
      ],
    });
    expect((await house.submit('/lettre/preferences?t=forged', { act: 'data' })).status).toBe(404);
  });

  test('a list brings whoever is new, asks who has no proof, and leaves the others alone', async () => {
    await house.submit(await settle(), { act: 'leave' });
    const lines = [
      { line: 2, email: reader, consent: 'avant', given: '2024-01-01' },
      {
        line: 3,
        email: 'voisine@exemple.org',
        consent: 'papier, dossier 12',
        given: '2024-01-01',
        topics: 'Eau',
      },
      { line: 4, email: 'passante@exemple.org' },
      { line: 5, email: 'VOISINE@exemple.org' },
    ];
    const counts = { kept: 1, asked: 1, known: 0, suppressed: 1, problems: [] };
    expect(await house.newsletter.bring(lines)).toEqual(counts);
    expect(await house.states()).toEqual({ unsubscribed: 1, confirmed: 1, pending: 1 });
    expect(await house.newsletter.bring(lines)).toEqual({ ...counts, kept: 0, asked: 0, known: 2 });
    expect(await house.mailTo('voisine@exemple.org')).toEqual([]);
    const [asked] = await house.mailTo('passante@exemple.org');
    await house.submit(linkIn(asked, 'confirmer'), {});
    expect(await house.states()).toEqual({ unsubscribed: 1, confirmed: 2 });
    const { growth } = await house.newsletter.figures();
    expect(growth.reduce((sum, { joined }) => sum + joined, 0)).toBe(2);
  });

  test('a script that fills in the field which people do not see hears the same, and nothing is stored', async () => {
    const before = await house.contents();
    const form = { ...signUpOf(reader), consent: 'true' };
    const trapped = await house.submit('/lettre/', { ...form, steppe: 'https://spam.example' });
    expect(await house.contents()).toBe(before);
    const taken = await house.submit('/lettre/', { ...form, steppe: '' });
    expect([trapped.status, await trapped.text()]).toEqual([taken.status, await taken.text()]);
    expect(await house.states()).toEqual({ pending: 1 });
  });
});
