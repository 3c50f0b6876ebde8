import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import type { ArticleId } from '../domain/article.ts';
import type { ArticleNotice } from '../domain/subscriber.ts';
import { days, hours, instantOf } from '../domain/instant.ts';
import { headerOf, linkIn, openLetterHouse, signUpOf, type LetterHouse } from './letter-house.proof.ts';

const reader = 'lectrice@exemple.org';
/** Times the small counts of `npm test`. */
const scale = Number(process.env['PROOF_SCALE'] ?? 1);

describe.each(engines)('the whole way of a letter, on $name', (engine) => {
  let house: LetterHouse;
  beforeEach(async () => {
    house = await openLetterHouse(engine);
  });
  afterEach(() => house.close());

  /** Signs up and confirms; gives the letter that asked to. */
  const join = async (more: object = {}, address = reader) => {
    expect((await house.signUp(signUpOf(address, more))).status).toBe(202);
    const [letter] = await house.mailTo(address);
    expect((await house.submit(linkIn(letter, 'confirmer'), {})).status).toBe(200);
    return letter;
  };

  test('sign up, confirm, change, receive, leave: the right state at each step', async () => {
    const answer = await house.signUp(signUpOf(reader), { 'idempotency-key': 'first' });
    expect(answer.status).toBe(202);
    expect(await house.states()).toEqual({ pending: 1 });

    const [letter] = await house.mailTo(reader);
    expect(letter?.subject).toBe('Caravane\u00a0: confirmez votre inscription à la lettre');
    expect(letter?.to).toEqual([reader]);
    expect(letter?.html).toContain(linkIn(letter, 'confirmer'));
    const shown = await house.ask(linkIn(letter, 'confirmer'));
    expect(shown.status).toBe(200);
    expect(await shown.text()).toMatch(/<form method="post"/);
    expect(await house.states()).toEqual({ pending: 1 });

    const confirmed = await house.submit(linkIn(letter, 'confirmer'), {});
    expect(confirmed.status).toBe(200);
    expect(await house.states()).toEqual({ confirmed: 1 });
    const preferences = /\/lettre\/preferences\?t=[\w-]{43}/.exec(await confirmed.text())?.[0] ?? '';

    const changed = await house.submit(preferences, {
      act: 'change',
      language: 'en',
      frequency: 'daily',
      topics: ['kazakhstan', 'samarcande'],
    });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('Preferences saved.');
    const row = await house.database.selectFrom('subscribers').selectAll().executeTakeFirstOrThrow();
    expect([row.language, row.frequency, row.topics]).toEqual(['en', 'daily', '["kazakhstan","samarcande"]']);

    const digests = await house.newsletter.digests(
      { articles: articles(house.now()) },
      {
        moment: house.now(),
        send: true,
      },
    );
    expect(digests.find(({ recipients }) => recipients > 0)).toMatchObject({
      language: 'en',
      frequency: 'daily',
    });
    const issues = await house.newsletter.issues();
    expect(issues).toMatchObject([{ language: 'en', frequency: 'daily', number: 1, introduction: [] }]);
    expect(issues[0]?.articles.length).toBe(
      articles(house.now()).filter((each) => each.language === 'en').length,
    );
    // Nothing that anybody is told apart by.
    expect(JSON.stringify(issues)).not.toMatch(/@|t=|[\w-]{43}/);
    const digest = (await house.mailTo(reader)).at(-1);
    expect(digest?.subject).toBe('Rails to the Caspian');
    expect(digest?.text).not.toContain('The sea that left');
    expect(headerOf(digest, 'list-id')).toBe('"Caravane" <lettre.caravane.example>');
    expect(headerOf(digest, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');

    const leave = /<https:\/\/caravane\.example([^>]+)>/.exec(
      headerOf(digest, 'list-unsubscribe') ?? '',
    )?.[1];
    const left = await house.submit(leave ?? '', { 'List-Unsubscribe': 'One-Click' });
    expect(left.status).toBe(200);
    expect(await house.states()).toEqual({ unsubscribed: 1 });
    expect((await house.submit(leave ?? '', {})).status).toBe(200);
  });

  test('without script the form leads to a page in the reader’s language', async () => {
    const form = { email: reader, language: 'ru', topics: ['eau', 'kazakhstan'], frequency: 'monday' };
    const answer = await house.submit('/lettre/', { ...form, consent: 'true', consentVersion: '2026-11' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Загляните в почту');
    const [letter] = await house.mailTo(reader);
    expect(letter?.subject).toBe('Caravane: подтвердите подписку на рассылку');
    expect(letter?.text).toContain('Вода, Казахстан');
    const refused = await house.submit('/lettre/', { ...form, email: 'nobody' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Этот адрес не подходит');
    expect(await house.states()).toEqual({ pending: 1 });
  });

  test('a hundred visits of scanners change nothing, one POST does', async () => {
    const letter = await join();
    await house.newsletter.digests({ articles: articles(house.now()) }, { moment: house.now(), send: true });
    const digest = (await house.mailTo(reader)).at(-1);
    await house.signUp(signUpOf('autre@exemple.org'));
    const [other] = await house.mailTo('autre@exemple.org');
    const before = await house.contents();
    const links = [
      linkIn(letter, 'confirmer'),
      linkIn(letter, 'desabonner'),
      linkIn(digest, 'preferences'),
      linkIn(digest, 'desabonner'),
      linkIn(other, 'confirmer'),
    ];
    for (let visit = 0; visit < 20 * scale; visit += 1) {
      for (const link of links) {
        const answer = await house.ask(link, { method: visit % 2 === 0 ? 'GET' : 'HEAD' });
        expect(answer.status).toBe(200);
      }
    }
    expect(await house.contents()).toBe(before);
    await house.submit(linkIn(digest, 'desabonner'), {});
    expect(await house.states()).toEqual({ unsubscribed: 1, pending: 1 });
  });

  test('known and unknown addresses get identical bytes and headers', async () => {
    await join();
    for (let pair = 0; pair < 50 * scale; pair += 1) {
      const known = await house.signUp(signUpOf(reader), { 'idempotency-key': `known-${pair}` });
      const unknown = await house.signUp(signUpOf(`nouveau${pair}@exemple.org`), {
        'idempotency-key': `unknown-${pair}`,
      });
      expect(await shape(known)).toBe(await shape(unknown));
      expect(await shape(await house.submit('/lettre/', signUpOf(reader)))).toBe(
        await shape(await house.submit('/lettre/', signUpOf(`lisant${pair}@exemple.org`))),
      );
    }
    expect(await house.mailTo(reader)).toHaveLength(1);
  });

  test('a sign-up that arrives again counts once; a key taken for another is refused', async () => {
    const key = { 'idempotency-key': 'the-same' };
    const first = await house.signUp(signUpOf(reader), key);
    const second = await house.signUp(signUpOf(reader), key);
    expect([second.status, await second.text()]).toEqual([first.status, await first.text()]);
    const other = await house.signUp(signUpOf('autre@exemple.org'), key);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ type: 'urn:caravane:problem:idempotency-key-reused' });
    expect(await house.mailTo(reader)).toHaveLength(1);
    expect(await house.states()).toEqual({ pending: 1 });
  });

  test('an address is written to once a day about sign-ups, however often and however it is typed', async () => {
    await house.signUp(signUpOf(reader));
    await house.signUp(signUpOf('Lectrice@EXEMPLE.org'));
    expect(await house.mailTo(reader)).toHaveLength(1);
    house.wait(25 * hours);
    await house.signUp(signUpOf(reader));
    await house.signUp(signUpOf(reader));
    expect(await house.mailTo(reader)).toHaveLength(2);
    expect(await house.states()).toEqual({ pending: 1 });
  });

  test('a member who signs up again keeps their wishes and is told so', async () => {
    await join();
    house.wait(25 * hours);
    await house.signUp(signUpOf(reader, { topics: [], frequency: 'each', language: 'en' }));
    const letters = await house.mailTo(reader);
    expect(letters.at(-1)?.subject).toBe('Caravane\u00a0: cette adresse est déjà inscrite');
    const row = await house.database.selectFrom('subscribers').selectAll().executeTakeFirstOrThrow();
    expect([row.state, row.frequency, row.topics]).toEqual(['confirmed', 'weekly', '["eau"]']);
  });

  test('pause, resume, leave and come back at once', async () => {
    await join({ frequency: 'each' });
    house.wait(25 * hours);
    await house.signUp(signUpOf(reader));
    const preferences = linkIn((await house.mailTo(reader)).at(-1), 'preferences');
    expect(await (await house.submit(preferences, { act: 'pause' })).text()).toContain(
      'La lettre est en pause',
    );
    const paused = await house.newsletter.digests(
      { articles: articles(house.now()) },
      { moment: house.now(), send: true },
    );
    expect(paused.every(({ recipients }) => recipients === 0)).toBe(true);
    expect(await (await house.submit(preferences, { act: 'resume' })).text()).toContain('La lettre reprend');
    await house.submit(preferences, { act: 'leave' });
    expect(await house.states()).toEqual({ unsubscribed: 1 });
    await house.signUp(signUpOf(reader));
    const again = (await house.mailTo(reader)).at(-1);
    await house.submit(linkIn(again, 'confirmer'), {});
    expect(await house.states()).toEqual({ confirmed: 1 });
  });

  test('erasing leaves no address and no link that works', async () => {
    const letter = await join();
    house.wait(25 * hours);
    await house.signUp(signUpOf(reader));
    const preferences = linkIn((await house.mailTo(reader)).at(-1), 'preferences');
    const unsure = await house.submit(preferences, { act: 'erase' });
    expect(unsure.status).toBe(422);
    expect(await house.states()).toEqual({ confirmed: 1 });
    expect((await house.submit(preferences, { act: 'erase', sure: 'true' })).status).toBe(200);
    expect(await house.states()).toEqual({ erased: 1 });
    expect(await house.contents()).not.toContain('lectrice');
    expect((await house.ask(preferences)).status).toBe(404);
    expect((await house.ask(linkIn(letter, 'desabonner'))).status).toBe(404);
  });

  test('a link that expired, was used, forged or is of another purpose opens nothing and stores nothing', async () => {
    await house.signUp(signUpOf(reader));
    const [letter] = await house.mailTo(reader);
    const link = linkIn(letter, 'confirmer');
    const token = link.split('t=')[1] ?? '';
    const before = await house.contents();
    for (const [path, status] of [
      ['/lettre/confirmer', 404],
      ['/lettre/confirmer?t=', 404],
      [`/lettre/confirmer?t=${'a'.repeat(43)}`, 404],
      [`/lettre/confirmer?t=${token.slice(0, -1)}`, 404],
      [`/lettre/confirmer?t=${token}%0d%0a`, 404],
      [`/lettre/preferences?t=${token}`, 404],
      [`/lettre/desabonner?t=${token}`, 404],
      [linkIn(letter, 'desabonner').replace('desabonner', 'confirmer'), 404],
    ] as const) {
      const shown = await house.ask(path);
      const acted = await house.submit(path, { act: 'erase', sure: 'true' });
      expect([path, shown.status, acted.status]).toEqual([path, status, status]);
    }
    house.wait(8 * days);
    expect((await house.ask(link)).status).toBe(410);
    expect((await house.submit(link, {})).status).toBe(410);
    expect(await house.contents()).toBe(before);
    house.wait(-8 * days);
    expect((await house.submit(link, {})).status).toBe(200);
    const twice = await house.submit(link, {});
    expect(twice.status).toBe(200);
    expect(await twice.text()).toContain('Inscription déjà confirmée');
    await house.submit(linkIn(letter, 'desabonner'), {});
    expect((await house.submit(link, {})).status).toBe(410);
    expect(await house.states()).toEqual({ unsubscribed: 1 });
  });

  test('two confirmations at the same moment confirm once', async () => {
    await house.signUp(signUpOf(reader));
    const link = linkIn((await house.mailTo(reader))[0], 'confirmer');
    const answers = await Promise.all(Array.from({ length: 8 }, () => house.submit(link, {})));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const offered = await Promise.all(
      answers.map(async (each) => (await each.text()).includes('preferences?t=')),
    );
    expect(offered.filter(Boolean)).toHaveLength(1);
  });

  test('a digest is composed once, tells each article once, and only what is on one’s topics', async () => {
    await join({ frequency: 'each', topics: ['eau'] });
    await join({ frequency: 'each', topics: [] }, 'tout@exemple.org');
    await join({ frequency: 'each', topics: ['samarcande'] }, 'rien@exemple.org');
    const paper = articles(house.now());
    const send = { moment: house.now(), send: true };
    const runs = await Promise.all([
      house.newsletter.digests({ articles: paper }, send),
      house.newsletter.digests({ articles: paper }, send),
    ]);
    const made = runs.flat().filter(({ id }) => id !== null);
    expect(made.map(({ recipients, articles: count }) => [recipients, count])).toEqual([[2, 2]]);
    await house.mailTo(reader);
    expect((await house.mailTo(reader)).at(-1)?.subject).toBe('La mer qui s’en alla');
    expect((await house.mailTo('tout@exemple.org')).at(-1)?.subject).toBe('Rogoun monte, et 1 autre article');
    expect(await house.mailTo('rien@exemple.org')).toHaveLength(1);
    expect(await house.newsletter.letters(made[0]?.id ?? '')).toEqual({ sent: 2, failed: 0, waiting: 0 });

    const late = {
      ...notice('e', 'Un retardataire', 'fr', ['eau']),
      published: instantOf(house.now() - 10 * hours),
    };
    house.wait(1 * hours);
    await house.newsletter.digests({ articles: [...paper, late] }, { moment: house.now(), send: true });
    const after = (await house.mailTo(reader)).at(-1);
    expect(after?.subject).toBe('Un retardataire');
  });

  test('nothing is logged but names of failures, and no token lies in the tables', async () => {
    const letter = await join();
    const tokens = letter?.links.map((link) => link.split('t=')[1] ?? '') ?? [];
    const contents = await house.contents();
    for (const token of tokens.filter((each) => each !== '')) expect(contents).not.toContain(token);
    expect(house.reports).toEqual([]);
  });
});

/** All that a client can tell of an answer. */
const shape = async (answer: Response) =>
  JSON.stringify([answer.status, [...answer.headers], await answer.text()]);

const notice = (id: string, title: string, language: string, topics: string[]): ArticleNotice => ({
  id: id as ArticleId,
  slug: `article-${id}`,
  title,
  standfirst: 'Deux lignes.',
  byline: ['A. Autrice'],
  published: '',
  language,
  topics,
});

const articles = (now: number): ArticleNotice[] => [
  { ...notice('a', 'La mer qui s’en alla', 'fr', ['eau']), published: instantOf(now - 3 * hours) },
  { ...notice('b', 'Rogoun monte', 'fr', ['energie']), published: instantOf(now - 2 * hours) },
  { ...notice('c', 'The sea that left', 'en', ['eau']), published: instantOf(now - 3 * hours) },
  { ...notice('d', 'Rails to the Caspian', 'en', ['kazakhstan']), published: instantOf(now - 4 * hours) },
];
