import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../domain/article.ts';
import { composeConfirmation } from './compose-confirmation.ts';
import { composeDigest } from './compose-digest.ts';
import { dkimRecord, makeDkimKey } from './dkim-key.ts';
import type { EmailAddress } from './email-address.ts';
import type { House } from './house.ts';
import type { Letter } from './letter.ts';
import { lintLetter } from './lint-letter.ts';
import { smtpCarrier } from './mail-carrier.ts';
import { catchMail, type MailCatcher } from './mail-catcher.ts';
import { mintToken } from './tokens.ts';

const dkim = makeDkimKey();
const house: House = {
  name: 'Caravane',
  origin: 'https://caravane.example',
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  topics: [{ slug: 'eau', kind: 'theme', names: { fr: 'Eau' } }],
  dkim,
};
const record = dkimRecord(dkim, house.from.domain);
const sender = {
  domain: house.from.domain,
  origin: house.origin,
  lookup: async (asked: string) => (asked === record.name ? record.text : undefined),
};
const tokens = {
  confirm: mintToken<'confirm'>(),
  preferences: mintToken<'preferences'>(),
  unsubscribe: mintToken<'unsubscribe'>(),
};

let catcher: MailCatcher;
beforeEach(async () => {
  catcher = await catchMail();
});
afterEach(() => catcher.close());

/** The bytes of a letter as they came out of a real mail server. */
async function carried(letter: Letter, by: House = house): Promise<string> {
  const carrier = smtpCarrier(catcher.url, by);
  await carrier.carry(letter, {
    to: 'lectrice@exemple.org' as EmailAddress,
    messageId: '<one@caravane.example>',
    kind: 'digest',
    returnPath: by.from.address,
  });
  carrier.close();
  return catcher.letters().at(-1)?.raw ?? '';
}

const introduction = `# Bonjour

Une semaine *calme*, où **l’eau** revient : [lisez](/articles/mer-1/) <script>alert(1)</script>.

- un
- deux

> Citée
`;
const picture = { path: '/images/mer.jpeg', width: 1200, height: 800, alt: 'La mer, vue du ciel' };

const digest = (language: 'fr' | 'en' | 'ru', length = 40, word = ''): Promise<Letter> =>
  composeDigest(
    house,
    { language, frequency: 'weekly' },
    {
      introduction,
      articles: Array.from({ length }, (_, place) => ({
        id: `${place}` as ArticleId,
        slug: `mer-${place}`,
        title: `La mer d’Aral revient, ${place}e épisode\u202f? ${word}`,
        standfirst: 'Deux lignes sur l’eau qui revient, écrites pour voir. '.repeat(4),
        byline: ['A. Autrice'],
        published: '2026-11-20T08:00:00Z',
        language,
        topics: place % 2 === 0 ? ['eau'] : [],
        ...(place === 1 ? { picture } : {}),
      })),
    },
    tokens,
  );

test.each(['fr', 'en', 'ru'] as const)('the linter finds nothing in letters in %s', async (language) => {
  const wishes = { language, topics: ['eau'], frequency: 'weekly' } as const;
  expect(await lintLetter(await carried(await digest(language)), sender)).toEqual([]);
  expect(await lintLetter(await carried(await composeConfirmation(house, wishes, tokens)), sender)).toEqual(
    [],
  );
});

const spoil = async (change: (letter: Letter) => Letter): Promise<string[]> =>
  lintLetter(await carried(change(await digest('fr'))), sender);

describe('the linter finds', () => {
  test.each<[string, (letter: Letter) => Letter, string]>([
    ['too much HTML', (letter) => ({ ...letter, html: letter.html + 'x'.repeat(103_000) }), '102 KB'],
    ['no text', (letter) => ({ ...letter, text: ' ' }), 'no plain text'],
    [
      'a way out over http',
      (letter) => ({ ...letter, unsubscribe: 'http://caravane.example/x' }),
      'no https link',
    ],
    [
      'a shortener',
      (letter) => ({ ...letter, html: `${letter.html}<a href="https://sho.rt/x">x</a>` }),
      'away from',
    ],
    [
      'a bare address',
      (letter) => ({ ...letter, html: `${letter.html}<a href="https://192.0.2.1/">x</a>` }),
      'bare IP',
    ],
    [
      'a spy',
      (letter) => ({
        ...letter,
        html: `${letter.html}<img src="https://caravane.example/x" width="1" height="1">`,
      }),
      'spies',
    ],
    ['an answer that is none', (letter) => ({ ...letter, subject: 'Re: bonjour' }), 'pretends'],
  ])('%s', async (_name, change, problem) => {
    expect((await spoil(change)).join()).toContain(problem);
  });

  test('a letter without signature, of another key, changed on the way, or signed for others', async () => {
    const { dkim: _, ...unsigned } = house;
    const letter = await digest('fr');
    expect((await lintLetter(await carried(letter, unsigned), sender)).join()).toContain('not signed');
    const other = { ...house, dkim: makeDkimKey() };
    expect((await lintLetter(await carried(letter, other), sender)).join()).toContain('another key');
    const raw = await carried(letter);
    expect((await lintLetter(raw.replace('La mer', 'La mar'), sender)).join()).toMatch(
      /another head|not the one/,
    );
    const twice = raw.replace(/^From:/m, 'From: Autre <autre@caravane.example>\r\nFrom:');
    expect((await lintLetter(twice, sender)).join()).toContain('2 headers from');
    const elsewhere = { ...sender, domain: 'autre.example' };
    expect((await lintLetter(raw, elsewhere)).join()).toContain('another domain');
  });
});

test('an issue has an end: the editors’ word, one picture, three articles, the rest by topic, and what is on the site', async () => {
  const { html, text, subject } = await digest('fr');
  expect(subject).toContain('et 39 autres articles');
  expect(html.match(/<img/g)).toHaveLength(1);
  expect(html).toContain('alt="La mer, vue du ciel"');
  expect(html).toContain('<strong>l’eau</strong>');
  expect(html).toContain('href="https://caravane.example/articles/mer-1/"');
  expect(html).not.toContain('alert(1)</script>');
  expect(html.indexOf('mer-1/')).toBeLessThan(html.indexOf('mer-0/'));
  expect(text).toContain('— Eau —');
  expect(text).toContain('— Aussi —');
  expect(text).toContain('10 autres articles sur le site');
  expect(text).toContain('> Citée');
  expect((await digest('fr', 2)).text).toContain('C’est tout pour cette fois.');
});

test('however much there is to say, mail clients show it whole', async () => {
  const letter = await digest('ru', 60, 'слово'.repeat(400));
  expect(Buffer.byteLength(letter.html)).toBeLessThan(102 * 1024);
  expect(await lintLetter(await carried(letter), sender)).toEqual([]);
});
