import { mayBeLate } from '../../domain/edition/head.ts';
import { proving } from '../../offline/arrive.ts';
import { editionNetwork } from '../../offline/edition-network.ts';
import { emptyMemory, type Memory } from '../../offline/memory-store.ts';
import { idOf } from '../sample-publisher.ts';
import { syncEdition, type SyncOutcome } from '../../offline/sync-edition.ts';
import { defaultPolicy } from '../../offline/wanted.ts';
import { seeded } from '../seeded.ts';
import { badWeather, fair, type Weather } from './deliveries.ts';
import { faultyNetwork } from './faulty-network.ts';
import { life, type Life } from './life.ts';
import type { Plant } from './plants.ts';
import { brokenPromises } from './promises.ts';
import { tellStory, type Story } from './story.ts';
import { virtualTime, type VirtualTime } from './virtual-time.ts';
import { watchedStore } from './watched-store.ts';

/** The call at which a promise was broken, and which one. */
export type Violation = { readonly step: number; readonly what: string };

const minute = 60_000;
const year = 365 * 24 * 60 * minute;
/** No sync lasts so long, whatever the network does. */
const patience = 6 * 60 * minute;
const begun = Date.parse('2026-11-23T00:00:00Z');

/**
 * One seed's story: a publisher that goes on publishing, a network that fails in every way of `faults.ts`, a device
 * that dies at any call or moment and whose clock is wrong, and the engine that readers run. Ends at the first
 * broken promise; without one, the device shows the newest edition once the weather is fair.
 */
export async function runSchedule(seed: number, plant: Plant = {}): Promise<Violation | null> {
  const random = seeded(seed);
  const story = await tellStory(random);
  const world: World = {
    story,
    random,
    plant,
    time: virtualTime(),
    memory: emptyMemory(),
    skew: (random() < 0.3 ? Math.round(random() * 20 - 10) : 0) * year,
    step: 0,
    violation: null,
  };
  world.memory.saved = new Set([idOf(1), idOf(2)]);
  const marks = JSON.stringify([...world.memory.saved]);
  const look = async (): Promise<void> => {
    const broken = await brokenPromises(world.memory, story.editions);
    if (JSON.stringify([...world.memory.saved]) !== marks) broken.push('the marks changed');
    for (const what of broken) fail(world, what);
  };
  const lives = 3 + Math.floor(random() * 8);
  for (let number = 0; number < lives && !world.violation; number += 1) {
    await liveOnce(world, badWeather(random), look, mortality(random));
    await letPass(world, random() * 10 * minute);
  }
  await letPass(world, Math.max(...story.outAt, ...story.deployedAt));
  const outcome = world.violation ?? (await liveOnce(world, fair, look, null));
  const newest = story.editions.at(-1)?.parsed.edition;
  if (world.memory.held?.head.edition !== newest)
    fail(world, `did not converge to edition ${newest}: ${JSON.stringify(outcome)}`);
  return world.violation;
}

type World = {
  readonly story: Story;
  readonly random: () => number;
  readonly plant: Plant;
  readonly time: VirtualTime;
  readonly memory: Memory;
  readonly skew: number;
  step: number;
  violation: Violation | null;
};

/** At which call, and after how long at the latest, a life ends. */
type Mortality = { readonly call: number; readonly moment: number } | null;

const mortality = (random: () => number): Mortality =>
  random() < 0.6
    ? { call: 1 + Math.floor(random() * 40), moment: random() < 0.5 ? random() * 2 * minute : Infinity }
    : null;

async function liveOnce(
  world: World,
  weather: Weather,
  look: () => Promise<void>,
  mortal: Mortality,
): Promise<SyncOutcome | 'died' | 'hangs'> {
  const { story, time, random, plant } = world;
  const own = life(mortal?.call ?? Infinity, () => (world.step += 1));
  if (mortal && mortal.moment < Infinity) time.after(mortal.moment, own.die);
  const clock = clockOf(world, own);
  let outcome: SyncOutcome | undefined;
  void syncEdition({
    network: editionNetwork(faultyNetwork({ story, time, random, weather, life: own })),
    store: watchedStore(world.memory, own, random, look, plant.store ?? ((store) => store)),
    clock: plant.clock?.(clock) ?? clock,
    proving: plant.proving ?? proving,
    isLate: (head) => mayBeLate(head, begun + time.now() + world.skew),
    policy: defaultPolicy,
    key: story.publisher.key,
    signal: new AbortController().signal,
    report: () => undefined,
  }).then(
    (end) => (outcome = end),
    (error: unknown) => fail(world, `threw ${String(error)}`),
  );
  const ended = (): boolean => outcome !== undefined || own.died() || world.violation !== null;
  if (await time.passUntil(ended, time.now() + patience)) return outcome ?? 'died';
  own.die();
  fail(world, 'a sync never ends');
  return 'hangs';
}

function clockOf({ time, random }: World, own: Life): Parameters<NonNullable<Plant['clock']>>[0] {
  return {
    random,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (!own.step()) return;
        const cancel = time.after(milliseconds, resolve);
        signal.addEventListener('abort', () => {
          cancel();
          resolve();
        });
      }),
  };
}

async function letPass({ time }: World, milliseconds: number): Promise<void> {
  let over = false;
  time.after(milliseconds, () => (over = true));
  await time.passUntil(() => over, Infinity);
}

function fail(world: World, what: string): void {
  world.violation ??= { step: world.step, what };
}
