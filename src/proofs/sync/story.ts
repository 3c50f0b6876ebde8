import {
  sampleKeys,
  samplePublisher,
  type Publisher,
  type SampleArticle,
  type SampleEdition,
  type SampleKeys,
} from '../sample-publisher.ts';

/** What a publisher does while a device tries to follow: some editions, each with the moment at which it comes out. */
export type Story = {
  readonly publisher: Publisher;
  readonly editions: readonly SampleEdition[];
  /** Milliseconds of virtual time; the first is 0. */
  readonly outAt: readonly number[];
  /** The tree of an edition may be deployed after its head, by so much. */
  readonly deployedAt: readonly number[];
};

export const mirror = 'https://miroir.example';
const minute = 60_000;

/** Corrections, removals and new articles, as the seed has it. */
export async function tellStory(random: () => number, mirrors: readonly string[] = [mirror]): Promise<Story> {
  const publisher = await samplePublisher({ ...(await storyKeys()), mirrors });
  let articles = Array.from({ length: 1 + Math.floor(random() * 20) }, (_, place) => article(place + 1));
  const removed: number[] = [];
  const editions = [await publisher.issue(1, articles)];
  const outAt = [0];
  const count = 3 + Math.floor(random() * 4);
  for (let edition = 2; edition <= count; edition += 1) {
    for (let change = Math.floor(random() * 3); change >= 0; change -= 1) {
      const chosen = articles[Math.floor(random() * articles.length)]?.number ?? 1;
      if (random() < 0.4 && articles.length > 1) {
        removed.push(chosen);
        articles = articles.filter(({ number }) => number !== chosen);
      } else articles = articles.map((old) => (old.number === chosen ? corrected(old) : old));
    }
    if (random() < 0.7) articles = [...articles, article(100 * edition)];
    editions.push(await publisher.issue(edition, articles, removed));
    outAt.push((outAt.at(-1) ?? 0) + random() * 8 * minute);
  }
  const deployedAt = outAt.map((out) => out + (random() < 0.3 ? random() * minute : 0));
  return { publisher, editions, outAt, deployedAt: deployedAt.with(0, 0) };
}

let keys:
  | Promise<{ readonly keys: SampleKeys; readonly signer: Awaited<ReturnType<SampleKeys['certify']>> }>
  | undefined;

/** One pair of keys for all stories: which they are changes nothing in them. */
const storyKeys = (): NonNullable<typeof keys> =>
  (keys ??= sampleKeys().then(async (made) => ({ keys: made, signer: await made.certify(1) })));

const article = (number: number): SampleArticle => ({
  number,
  revision: 1,
  text: `Texte de l'article ${number}`,
});

const corrected = (old: SampleArticle): SampleArticle => ({
  ...old,
  revision: old.revision + 1,
  text: `${old.text}, corrigé`,
});
