import { describe, expect, test } from 'vitest';
import { canonicalBytes, type Json } from '../../domain/edition/canonical.ts';
import { mayBeLate } from '../../domain/edition/head.ts';
import { emptyMemory, type Memory } from '../../offline/memory-store.ts';
import { sampleKeys, samplePublisher, type Publisher, type SampleEdition } from '../sample-publisher.ts';
import { articles } from '../store-promises.ts';
import { syncFrom } from './served-places.ts';

const mirror = 'https://miroir.example';
const stand = async (
  publisher: Publisher,
  edition: SampleEdition,
): Promise<{ memory: Memory; before: string }> => {
  const memory = emptyMemory();
  await syncFrom({ at: { '': edition }, asked: [] }, memory, publisher.key);
  return { memory, before: contents(memory) };
};
const always = (): boolean => true;
/** Everything that a reader could see. */
const contents = ({ held, cards, bodies, topics }: Memory): string =>
  JSON.stringify([held, [...cards], [...bodies], topics]);
const flip = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes.with(30, (bytes[30] ?? 0) ^ 1);

describe('nothing on the device changes, and the reader is told, when', () => {
  test('any one block of the next edition was tampered with', async () => {
    const publisher = await samplePublisher();
    const first = await publisher.issue(1, articles(6));
    const second = await publisher.issue(2, articles(9));
    const asked: string[] = [];
    await syncFrom({ at: { '': second }, asked }, (await stand(publisher, first)).memory, publisher.key);
    expect(asked.length).toBeGreaterThanOrEqual(4);
    for (const tampered of asked.map((line) => line.trim())) {
      const { memory, before } = await stand(publisher, first);
      const change = (_: string, name: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
        name === tampered ? flip(bytes) : bytes;
      const outcome = await syncFrom({ at: { '': second }, asked: [], change }, memory, publisher.key);
      expect(outcome).toEqual({ state: 'stopped', problem: 'unverified' });
      // Texts that arrived are kept by their hash; no card names them yet.
      memory.bodies = new Map([...memory.bodies].slice(0, 6));
      expect(contents(memory)).toBe(before);
    }
  });

  test('the head is older, of another key, or signed by a successor that the root did not certify', async () => {
    const keys = await sampleKeys();
    const publisher = await samplePublisher({ keys });
    const first = await publisher.issue(1, articles(4));
    const second = await publisher.issue(2, articles(5));
    const stranger = await sampleKeys();
    const usurper = await samplePublisher({ keys: stranger, signer: await stranger.certify(2) });
    const usurped = await usurper.issue(3, articles(5));
    // The certificate of one key over the signature of another.
    const mixed: SampleEdition = {
      ...usurped,
      head: canonicalBytes({ ...usurped.parsed, certificate: second.parsed.certificate } as unknown as Json),
    };
    for (const [edition, problem] of [
      [first, 'older-edition'],
      [usurped, 'unverified'],
      [mixed, 'unverified'],
    ] as const) {
      const { memory, before } = await stand(publisher, second);
      const outcome = await syncFrom({ at: { '': edition }, asked: [] }, memory, publisher.key);
      expect(outcome).toEqual({ state: 'stopped', problem });
      expect(contents(memory)).toBe(before);
    }
  });

  test('a page brings another root key: that is for the reader to decide, and nothing is asked for', async () => {
    const publisher = await samplePublisher();
    const { memory, before } = await stand(publisher, await publisher.issue(1, articles(4)));
    const other = await samplePublisher();
    const asked: string[] = [];
    const outcome = await syncFrom(
      { at: { '': await other.issue(9, articles(4)) }, asked },
      memory,
      other.key,
    );
    expect(outcome).toEqual({ state: 'stopped', problem: 'unknown-key' });
    expect(contents(memory)).toBe(before);
    expect(asked).toEqual([]);
  });
});

describe('a successor that the root certified', () => {
  test('is followed, also when its editions count from the beginning; its predecessor no more', async () => {
    const keys = await sampleKeys();
    const former = await samplePublisher({ keys });
    const next = await samplePublisher({ keys, signer: await keys.certify(2) });
    const { memory } = await stand(former, await former.issue(7, articles(6)));
    const anew = await next.issue(1, articles(3));
    expect(await syncFrom({ at: { '': anew }, asked: [] }, memory, keys.key)).toEqual({ state: 'turned' });
    expect(memory.cards.size).toBe(3);
    const elsewhere = await former.issue(8, articles(7));
    expect(await syncFrom({ at: { '': elsewhere }, asked: [] }, memory, keys.key)).toEqual({
      state: 'stopped',
      problem: 'older-edition',
    });
    expect(memory.cards.size).toBe(3);
  });
});

describe('a device that may be late', () => {
  test('says so by its own clock, however wrong, and goes on', async () => {
    const publisher = await samplePublisher();
    const edition = await publisher.issue(1, articles(4));
    const { parsed } = edition;
    const year = 365 * 24 * 3600 * 1000;
    const issued = Date.parse(parsed.issued);
    expect([-10, 0, 10].map((years) => mayBeLate(parsed, issued + years * year))).toEqual([
      false,
      false,
      true,
    ]);
    const { memory } = await stand(publisher, edition);
    const again = await syncFrom({ at: { '': edition }, asked: [] }, memory, publisher.key, {
      isLate: () => true,
    });
    expect(again).toEqual({ state: 'current' });
  });

  test('asks one mirror as well, and takes the newer head of the two', async () => {
    const publisher = await samplePublisher({ mirrors: [mirror] });
    const [first, second] = [await publisher.issue(1, articles(4)), await publisher.issue(2, articles(5))];
    const { memory } = await stand(publisher, first);
    const at = { '': first, [mirror]: second };
    expect(await syncFrom({ at, asked: [] }, memory, publisher.key, { isLate: always })).toEqual({
      state: 'turned',
    });
    expect(memory.held?.head.edition).toBe(2);
    const behind = { '': second, [mirror]: first };
    expect(await syncFrom({ at: behind, asked: [] }, memory, publisher.key, { isLate: always })).toEqual({
      state: 'current',
    });
  });
});

describe('when the origin', () => {
  test.each([
    ['fails', undefined],
    ['lies', flip],
  ] as const)('%s, a mirror gives the edition', async (_, lie) => {
    const publisher = await samplePublisher({ mirrors: [mirror] });
    const [first, second] = [await publisher.issue(1, articles(4)), await publisher.issue(2, articles(9))];
    const { memory } = await stand(publisher, first);
    const outcome = await syncFrom(
      {
        at: { '': lie && second, [mirror]: second },
        asked: [],
        change: (place, __, bytes) => (place === '' && lie ? lie(bytes) : bytes),
      },
      memory,
      publisher.key,
    );
    expect(outcome).toEqual({ state: 'turned' });
    expect(memory.cards.size).toBe(9);
  });

  test('works, a lying mirror changes nothing', async () => {
    const publisher = await samplePublisher({ mirrors: [mirror] });
    const [first, second] = [await publisher.issue(1, articles(4)), await publisher.issue(2, articles(9))];
    const { memory } = await stand(publisher, first);
    const asked: string[] = [];
    const change = (place: string, _: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
      place === mirror ? flip(bytes) : bytes;
    const served = { at: { '': second, [mirror]: second }, asked, change };
    expect(await syncFrom(served, memory, publisher.key, { isLate: always })).toEqual({
      state: 'turned',
    });
    expect(asked.filter((line) => line.startsWith(mirror))).toHaveLength(1);
  });
});
