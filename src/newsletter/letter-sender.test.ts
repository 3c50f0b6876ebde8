import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { openDatabase, type Database, type DatabasePlace } from '../database/open-database.ts';
import type { ArticleId } from '../domain/article.ts';
import { parseEmailAddress } from './email-address.ts';
import type { House } from './house.ts';
import { hours, minutes, seconds } from '../domain/instant.ts';
import { smtpCarrier } from './mail-carrier.ts';
import { openNewsletter, type Newsletter } from './open-newsletter.ts';

const house: House = {
  name: 'Caravane',
  origin: 'https://caravane.example',
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  topics: [],
};

/** Times the small counts of `npm test`. */
const scale = Number(process.env['PROOF_SCALE'] ?? 1);

/** What the server does to the next letters, in order; then it takes all. */
type Mood = 'takes' | 'busy' | 'refuses' | 'hangs up' | 'is slow';

describe.each(engines)('sending, on $name', (engine) => {
  let database: Database;
  let place: DatabasePlace;
  let close: () => Promise<void>;
  let server: SMTPServer;
  let url: string;
  let moods: Mood[];
  /** What it does to the letters of some people alone. */
  let own: Map<string, Mood[]>;
  let taken: string[];
  let offset: number;
  const clock = (): number => Date.now() + offset;

  beforeEach(async () => {
    ({ database, place, close } = await engine.open());
    [moods, taken, offset] = [[], [], 0];
    own = new Map();
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const next = own.get(address) ?? moods;
        const code = next[0] === 'busy' ? 451 : next[0] === 'refuses' ? 550 : undefined;
        if (code === undefined) return done();
        next.shift();
        return done(Object.assign(new Error('lectrice@exemple.org is not welcome'), { responseCode: code }));
      },
      onData: (stream, session, done) => {
        let mail = '';
        stream.on('data', (bytes: Buffer) => (mail += bytes.toString()));
        stream.on('end', () => {
          const mood = (own.get(session.envelope.rcptTo[0]?.address ?? '') ?? moods).shift();
          if (mood === 'hangs up') {
            for (const connection of server.connections as Set<{ session: object; close: () => void }>)
              if (connection.session === session) connection.close();
            return;
          }
          const take = (): void => {
            taken.push(`${session.envelope.rcptTo[0]?.address} ${/^Message-ID: (.*)$/im.exec(mail)?.[1]}`);
            done();
          };
          if (mood === 'is slow') setTimeout(take, 300);
          else take();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
  });
  afterEach(async () => {
    await new Promise<void>((resolve) => server.close(resolve));
    await close();
  });

  const open = (lease?: number): Newsletter =>
    openNewsletter(database, house, { clock, ...(lease === undefined ? {} : { lease }) });
  const sendAll = async (newsletter: Newsletter, to = url): Promise<void> => {
    const carrier = smtpCarrier(to, house);
    await newsletter.sendAllDue(carrier, () => undefined).finally(carrier.close);
  };
  const letters = () =>
    database.selectFrom('letters').select(['state', 'attempts', 'problem', 'address']).execute();

  test('a server that is busy or away is asked again, later each time, under the same Message-ID', async () => {
    const newsletter = open();
    await join(newsletter, 'lectrice@exemple.org');
    await sendAll(newsletter, 'smtp://127.0.0.1:9');
    expect(await letters()).toMatchObject([
      { state: 'queued', attempts: 1, address: 'lectrice@exemple.org' },
    ]);
    moods = ['busy'];
    await sendAll(newsletter);
    expect(taken).toEqual([]);
    offset += 1 * minutes;
    await sendAll(newsletter);
    expect(await letters()).toMatchObject([{ state: 'queued', attempts: 2, problem: '451 RCPT TO' }]);
    offset += 1 * hours;
    await sendAll(newsletter);
    expect(await letters()).toEqual([{ state: 'sent', attempts: 3, problem: null, address: null }]);
    expect(taken).toHaveLength(1);
  });

  test('a server that is slow, refuses some and closes in the middle loses nothing and doubles nothing', async () => {
    const newsletter = open();
    const people = 40 * scale;
    for (let person = 0; person < people; person += 1) {
      await join(newsletter, `lecteur${person}@exemple.org`);
      const all = ['takes', 'is slow', 'hangs up', 'busy', 'refuses'] as const;
      own.set(`lecteur${person}@exemple.org`, [all[person % 5] ?? 'takes', all[(person * 3) % 4] ?? 'takes']);
    }
    for (let round = 0; round < 40 && (await letters()).some(({ state }) => state === 'queued'); round += 1) {
      await sendAll(newsletter);
      offset += 2 * hours;
    }
    const ended = Map.groupBy(await letters(), ({ state }) => state);
    expect(ended.get('queued')).toBeUndefined();
    expect(ended.get('refused')).toHaveLength(people / 5);
    expect(taken).toHaveLength(ended.get('sent')?.length ?? 0);
    expect(new Set(taken.map((line) => line.split(' ')[0])).size).toBe(taken.length);
  });

  test('a domain that asks for patience three times in a row is left in peace, others are not', async () => {
    const newsletter = open();
    for (let person = 0; person < 12; person += 1)
      await join(newsletter, `lecteur${person}@patience.example`);
    moods = ['busy', 'busy', 'busy', 'busy', 'busy'];
    await sendAll(newsletter);
    expect(taken).toEqual([]);
    expect((await letters()).filter(({ attempts }) => attempts > 0)).toHaveLength(5);
    await join(newsletter, 'voisine@exemple.org');
    await sendAll(newsletter);
    expect(taken).toHaveLength(1);
    offset += 1 * hours;
    await sendAll(newsletter);
    expect(taken).toHaveLength(13);
  });

  test('a domain with a pace gets its letters at it, each once, and none counts as tried that only waited', async () => {
    const paced = openNewsletter(
      database,
      { ...house, paces: { 'lent.example': { perMinute: 12 }, 'seul.example': { atOnce: 1 } } },
      { clock },
    );
    for (let person = 0; person < 12; person += 1) await join(paced, `lecteur${person}@lent.example`);
    for (let person = 0; person < 6; person += 1) await join(paced, `lecteur${person}@seul.example`);
    await database.updateTable('letters').set({ state: 'dropped' }).execute();
    await database.updateTable('subscribers').set({ state: 'confirmed', frequency: 'daily' }).execute();
    const published = new Date(clock() - 1 * hours).toISOString();
    const said = { articles: [{ ...notice, published }] };
    await paced.digests(said, { moment: clock(), send: true });
    const slowly = (): number => taken.filter((line) => line.includes('@lent.example')).length;
    await sendAll(paced);
    expect(taken.length - slowly()).toBe(6);
    expect(slowly()).toBeLessThanOrEqual(2);
    for (let time = 0; time < 2 * minutes; time += 5 * seconds) {
      offset += 5 * seconds;
      await sendAll(paced);
    }
    expect(slowly()).toBe(12);
    expect(new Set(taken).size).toBe(18);
    const sent = (await letters()).filter(({ state }) => state === 'sent');
    expect(new Set(sent.map(({ attempts }) => attempts))).toEqual(new Set([1]));
  });

  test('a recipient that is refused for good is asked no more, and forgotten', async () => {
    const newsletter = open();
    await join(newsletter, 'lectrice@exemple.org');
    moods = ['refuses'];
    await sendAll(newsletter);
    offset += 24 * hours;
    await sendAll(newsletter);
    expect(await letters()).toEqual([
      { state: 'refused', attempts: 1, problem: '550 RCPT TO', address: null },
    ]);
    expect(taken).toEqual([]);
  });

  test('a server that hangs up in the middle gets the letter again', async () => {
    const newsletter = open();
    await join(newsletter, 'lectrice@exemple.org');
    moods = ['hangs up'];
    await sendAll(newsletter);
    expect(await letters()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    offset += 1 * hours;
    await sendAll(newsletter);
    expect(taken).toHaveLength(1);
  });

  test('whoever leaves before it is sent gets nothing', async () => {
    const newsletter = open();
    await join(newsletter, 'lectrice@exemple.org');
    await database.updateTable('subscribers').set({ state: 'unsubscribed' }).execute();
    await sendAll(newsletter);
    expect(await letters()).toMatchObject([{ state: 'dropped', address: null }]);
    expect(taken).toEqual([]);
  });

  test('a sender that died gives its letters back when its lease ends', async () => {
    const newsletter = open();
    await join(newsletter, 'lectrice@exemple.org');
    const dying = smtpCarrier(url, house);
    const never = { carry: () => new Promise<never>(() => undefined), close: () => undefined };
    void newsletter.sendAllDue(never, () => undefined);
    await expect.poll(async () => (await letters())[0]?.attempts).toBe(1);
    await sendAll(newsletter);
    expect(taken).toEqual([]);
    offset += 10 * minutes;
    await sendAll(newsletter);
    expect(taken).toHaveLength(1);
    dying.close();
  });

  test('two processes on one database send each letter once', async () => {
    const count = 100 * scale;
    const newsletter = open();
    for (let number = 0; number < count; number += 1) await join(newsletter, `r${number}@exemple.org`);
    const others = await Promise.all([openDatabase(place), openDatabase(place)]);
    await Promise.all(others.map((other) => sendAll(openNewsletter(other, house, { clock }))));
    await Promise.all(others.map((other) => other.destroy()));
    expect(taken).toHaveLength(count);
    expect(new Set(taken).size).toBe(count);
    expect(new Set((await letters()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  test('a sender at work sends what is queued as soon as it is woken, and stops when asked', async () => {
    const newsletter = open();
    const carrier = smtpCarrier(url, house);
    const sender = newsletter.startSending(carrier, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await join(newsletter, 'lectrice@exemple.org');
    sender.wake();
    await expect.poll(() => taken.length, { timeout: 3000 }).toBe(1);
    await sender.stop();
    carrier.close();
  });
});

const notice = {
  id: 'a'.repeat(20) as ArticleId,
  slug: 'la-mer',
  title: 'La mer',
  standfirst: '',
  byline: [],
  language: 'fr',
  topics: [],
  picture: undefined,
};

const join = async (newsletter: Newsletter, typed: string): Promise<void> => {
  const address = parseEmailAddress(typed);
  if (!address) throw new Error('no address');
  const wishes = { language: 'fr', topics: [], frequency: 'weekly' } as const;
  await newsletter.signUp({ address, wishes, consentVersion: '1', key: undefined, form: 'api' });
};
