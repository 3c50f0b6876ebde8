import { describe, expect, test } from 'vitest';
import type { EditionNetwork } from './edition-network.ts';
import type { Answer } from './fetch-bytes.ts';
import { storeProofs, articles } from '../proofs/store-promises.ts';
import { emptyMemory, memoryStore, type Memory } from './memory-store.ts';
import { idOf, samplePublisher, type SampleEdition } from '../proofs/sample-publisher.ts';
import { StorageFault } from './storage-fault.ts';
import { patience, proving } from './arrive.ts';
import { syncEdition, type SyncOutcome, type SyncPorts } from './sync-edition.ts';
import { defaultPolicy } from './wanted.ts';

describe('the memory store', () => {
  test.each(storeProofs)('$says', async ({ run }) => {
    const memory = emptyMemory();
    const running = run(memoryStore(memory), async (ids) => void (memory.saved = new Set(ids)));
    await expect(running).resolves.toBeUndefined();
  });
});

type Served = {
  edition: SampleEdition;
  asked: string[];
  instead?: (name: string, answer: Answer) => Answer | Promise<Answer>;
};

const serve = (served: Served): EditionNetwork => {
  const answer = async (name: string, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<Answer> => {
    served.asked.push(name);
    const honest: Answer = bytes ? { arrived: true, bytes } : { arrived: false, problem: 'unreachable' };
    return served.instead ? served.instead(name, honest) : honest;
  };
  return {
    head: () => answer('head', served.edition.head),
    block: (_place, hash) => answer(hash, served.edition.blocks.get(hash)),
  };
};

const sync = (
  served: Served,
  memory: Memory,
  key: SyncPorts['key'],
  change: Partial<SyncPorts> = {},
): Promise<SyncOutcome> =>
  syncEdition({
    network: serve(served),
    store: memoryStore(memory),
    clock: {
      wait: async () => {
        for (let turn = 0; turn < 30; turn++) await undefined;
      },
      random: () => 0.5,
    },
    proving,
    isLate: () => false,
    policy: defaultPolicy,
    key,
    signal: new AbortController().signal,
    report: () => undefined,
    ...change,
  });

const never = new Promise<never>(() => undefined);
const fails = () => Promise.reject(new StorageFault(new DOMException('full', 'QuotaExceededError')));
const html: Answer = { arrived: true, bytes: new TextEncoder().encode('<!doctype html><p>Login') };

describe('a sync', () => {
  test('brings the first edition whole, in few requests', async () => {
    const publisher = await samplePublisher();
    const served: Served = { edition: await publisher.issue(1, articles(8)), asked: [] };
    const memory = emptyMemory();
    expect(await sync(served, memory, publisher.key)).toEqual({ state: 'turned' });
    expect(memory.cards.size).toBe(8);
    expect(memory.bodies.size).toBe(8);
    expect(served.asked).toHaveLength(1 + 1 + 1 + 1 + 1);
  });

  test('asks for the head alone when nothing is new', async () => {
    const publisher = await samplePublisher();
    const served: Served = { edition: await publisher.issue(1, articles(8)), asked: [] };
    const memory = emptyMemory();
    await sync(served, memory, publisher.key);
    served.asked = [];
    expect(await sync(served, memory, publisher.key)).toEqual({ state: 'current' });
    expect(served.asked).toEqual(['head']);
  });

  test('fetches of a corrected article its text alone, and lets the removed one go', async () => {
    const publisher = await samplePublisher();
    const served: Served = { edition: await publisher.issue(1, articles(40)), asked: [] };
    const memory = emptyMemory();
    await sync(served, memory, publisher.key);
    const corrected = articles(39).map((old) =>
      old.number === 7 ? { ...old, revision: 2, text: 'Corrigé' } : old,
    );
    served.edition = await publisher.issue(2, corrected, [40]);
    served.asked = [];
    expect(await sync(served, memory, publisher.key)).toEqual({ state: 'turned' });
    const bodies = new Set<string>(served.edition.index.bodies.map((pack) => pack.hash));
    expect(served.asked.filter((name) => bodies.has(name))).toEqual([]);
    expect(memory.cards.has(idOf(40))).toBe(false);
    expect(memory.bodies.size).toBe(39);
  });

  test('says at the first proof of a lie that it is one, and takes the truth when that comes', async () => {
    const publisher = await samplePublisher();
    const served: Served = { edition: await publisher.issue(1, articles(8)), asked: [] };
    const story: string[] = [];
    served.instead = (name, honest) => {
      story.push(name);
      return name === 'head' && story.length <= 3 ? { arrived: true, bytes: new Uint8Array(40) } : honest;
    };
    const doubt = (problem: string): void => void story.push(problem);
    expect(await sync(served, emptyMemory(), publisher.key, { doubt })).toEqual({ state: 'turned' });
    expect(story.slice(0, 5)).toEqual(['head', 'unverified', 'head', 'unverified', 'head']);
    expect(story.filter((what) => what === 'unverified')).toHaveLength(2);
  });

  test('says that a head lets wait, and takes it when it comes', { timeout: 5_000 }, async () => {
    const publisher = await samplePublisher();
    const served: Served = { edition: await publisher.issue(1, articles(8)), asked: [] };
    const told = Promise.withResolvers<string>();
    served.instead = (name, honest) => (name === 'head' ? told.promise.then(() => honest) : honest);
    const clock = { random: () => 0, wait: (ms: number) => (ms === patience ? Promise.resolve() : never) };
    const change = { clock, doubt: told.resolve };
    expect(await sync(served, emptyMemory(), publisher.key, change)).toEqual({ state: 'turned' });
    expect(await told.promise).toBe('unreachable');
    expect(served.asked.filter((name) => name === 'head')).toHaveLength(1);
  });

  test('says that what was asked for did not come in time, and asks again', async () => {
    const publisher = await samplePublisher();
    const served: Served = { edition: await publisher.issue(1, articles(8)), asked: [] };
    const told: string[] = [];
    served.instead = (name, honest) => (name !== 'head' && told.length === 0 ? never : honest);
    const doubt = (problem: string): void => void told.push(problem);
    expect(await sync(served, emptyMemory(), publisher.key, { doubt })).toEqual({ state: 'turned' });
    expect(told).toEqual(['unreachable']);
  });

  test('repairs texts that the device lost', async () => {
    const publisher = await samplePublisher();
    const served: Served = { edition: await publisher.issue(1, articles(8)), asked: [] };
    const memory = emptyMemory();
    await sync(served, memory, publisher.key);
    memory.bodies.clear();
    expect(await sync(served, memory, publisher.key)).toEqual({ state: 'current' });
    expect(memory.bodies.size).toBe(8);
  });

  test('wants the newest only when all is too much', async () => {
    const publisher = await samplePublisher();
    const served: Served = { edition: await publisher.issue(1, articles(30)), asked: [] };
    const memory = emptyMemory();
    await sync(served, memory, publisher.key, { policy: { allUpTo: 100, newest: 6 } });
    expect(memory.cards.size).toBe(30);
    const newest = served.edition.cards.slice(0, 6).map((card) => card.body.hash);
    expect([...memory.bodies.keys()].toSorted()).toEqual(newest.toSorted());
  });

  test.each([
    ['a login page', (): Answer => html, 'unverified'],
    ['no network', (): Answer => ({ arrived: false, problem: 'offline' }), 'offline'],
    ['a failing server', (): Answer => ({ arrived: false, problem: 'unreachable' }), 'unreachable'],
    ['a stall', (): Promise<Answer> => new Promise(() => undefined), 'unreachable'],
  ] as const)('%s in place of any one answer changes nothing that is shown', async (_, instead, problem) => {
    const publisher = await samplePublisher();
    const first = await publisher.issue(1, articles(6));
    const second = await publisher.issue(2, articles(9), []);
    const complete: Served = { edition: second, asked: [] };
    await sync(complete, emptyMemory(), publisher.key);
    for (const spoilt of complete.asked) {
      const memory = emptyMemory();
      await sync({ edition: first, asked: [] }, memory, publisher.key);
      const served: Served = { edition: second, asked: [] };
      served.instead = (name, answer) => (name === spoilt ? instead() : answer);
      const outcome = await sync(served, memory, publisher.key);
      if (!served.asked.includes(spoilt)) continue;
      expect(outcome).toEqual({ state: 'stopped', problem });
      expect(memory.held?.head.edition).toBe(1);
      expect(memory.cards.size).toBe(6);
    }
  });

  test('refuses an older edition, a tampered head, and a head of another key', async () => {
    const publisher = await samplePublisher();
    const stranger = await samplePublisher();
    const second = await publisher.issue(2, articles(3));
    const memory = emptyMemory();
    await sync({ edition: second, asked: [] }, memory, publisher.key);
    const older = await publisher.issue(1, articles(2));
    expect(await sync({ edition: older, asked: [] }, memory, publisher.key)).toEqual({
      state: 'stopped',
      problem: 'older-edition',
    });
    const foreign = await stranger.issue(9, articles(2));
    expect(await sync({ edition: foreign, asked: [] }, memory, publisher.key)).toEqual({
      state: 'stopped',
      problem: 'unverified',
    });
    expect(await sync({ edition: foreign, asked: [] }, memory, stranger.key)).toEqual({
      state: 'stopped',
      problem: 'unknown-key',
    });
    const third = await publisher.issue(3, articles(4));
    const tampered = new TextEncoder().encode(
      new TextDecoder().decode(third.head).replace('"edition":3', '"edition":4'),
    );
    const forged: Served = { edition: { ...third, head: tampered }, asked: [] };
    expect(await sync(forged, memory, publisher.key)).toEqual({ state: 'stopped', problem: 'unverified' });
    expect(memory.held?.head.edition).toBe(2);
    expect(memory.cards.size).toBe(3);
  });

  test('says so when the device is full, and keeps what it shows', async () => {
    const publisher = await samplePublisher();
    const memory = emptyMemory();
    await sync({ edition: await publisher.issue(1, articles(3)), asked: [] }, memory, publisher.key);
    const full = new DOMException('full', 'QuotaExceededError');
    const store = { ...memoryStore(memory), keep: () => Promise.reject(new StorageFault(full)) };
    const outcome = await sync(
      { edition: await publisher.issue(2, articles(5)), asked: [] },
      memory,
      publisher.key,
      { store },
    );
    expect(outcome).toEqual({ state: 'stopped', problem: 'storage-full' });
    expect(memory.cards.size).toBe(3);
  });

  test('that cannot read anything any more says so once, and leaves no failure that nobody hears of', async () => {
    const publisher = await samplePublisher();
    const memory = emptyMemory();
    // A rejection that nobody handles would fail the run of these tests.
    const edition = await publisher.issue(1, articles(3));
    const staged = (hash: string) =>
      hash === edition.index.topics.hash ? fails() : Promise.resolve(undefined);
    const store = { ...memoryStore(memory), cards: fails, staged };
    const outcome = await sync({ edition, asked: [] }, memory, publisher.key, { store });
    expect(outcome).toEqual({ state: 'stopped', problem: 'storage-full' });
  });

  test('goes on after a crash from what had arrived', async () => {
    const publisher = await samplePublisher();
    const edition = await publisher.issue(1, articles(12));
    const memory = emptyMemory();
    const last = edition.index.bodies.at(-1)?.hash;
    const spoilt: Served = { edition, asked: [], instead: (name, answer) => (name === last ? html : answer) };
    await sync(spoilt, memory, publisher.key);
    expect(memory.cards.size).toBe(0);
    const served: Served = { edition, asked: [] };
    await sync(served, memory, publisher.key);
    expect(served.asked).toEqual(['head', last]);
    expect(memory.cards.size).toBe(12);
  });
});
