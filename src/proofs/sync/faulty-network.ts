import type { Fetched, Network, Part } from '../../offline/fetch-bytes.ts';
import { faultNames, faults, whole, type Bytes, type Delivery } from './faults.ts';
import type { Life } from './life.ts';
import { mirror, type Story } from './story.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What stands between a device and the publisher at this moment. */
export type Weather = {
  /** Of so many answers, from 0 to 1, something becomes. */
  readonly trouble: number;
  readonly isOnline: boolean;
  readonly mirror: 'honest' | 'behind' | 'lying' | 'dead';
};
export const fair: Weather = { trouble: 0, isOnline: true, mirror: 'honest' };

type Ports = {
  readonly story: Story;
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly weather: Weather;
  readonly life: Life;
};

/** The publisher's tree and its mirror, over a wire that fails. */
export function faultyNetwork({ story, time, random, weather, life }: Ports): Network {
  const others = story.editions.flatMap(({ head, blocks }) => [head, ...blocks.values()]);

  const deliveryOf = (address: string): Delivery => {
    const isMirror = address.startsWith(mirror);
    const now = time.now() - (isMirror && weather.mirror === 'behind' ? 10 * 60_000 : 0);
    const bytes = served(story, address.replace(mirror, ''), now);
    const honest = bytes ? whole(bytes) : { ...whole(new Uint8Array()), status: 404 };
    if (isMirror && weather.mirror === 'dead')
      return faults.refused({ bytes: new Uint8Array(), others, random });
    if (isMirror && weather.mirror === 'lying')
      return faults[random() < 0.5 ? 'wrong' : 'other']({ bytes: bytes ?? new Uint8Array(), others, random });
    if (random() >= weather.trouble || !bytes) return honest;
    const fault = faultNames[Math.floor(random() * faultNames.length)] ?? 'wrong';
    return faults[fault]({ bytes, others, random });
  };

  return {
    isOnline: () => weather.isOnline,
    fetch: (address, { signal }) => {
      if (!life.step()) return new Promise(() => undefined);
      if (!weather.isOnline) return Promise.reject(new TypeError('no network'));
      return new Promise<Fetched>((resolve, reject) => {
        const delivery = deliveryOf(address);
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        if (delivery.headers === Infinity) return;
        time.after(delivery.headers, () => {
          if (delivery.refused) reject(new TypeError('refused'));
          else resolve({ status: delivery.status, body: bodyOf(delivery, time, signal ?? null) });
        });
      });
    },
  };
}

/** The head of the newest edition that is out, and blocks of all that are deployed. */
function served(story: Story, path: string, now: number): Bytes | undefined {
  const name = path.replace('/edition/', '').replace('.json', '');
  if (name === 'head') return story.editions.findLast((_, place) => (story.outAt[place] ?? 0) <= now)?.head;
  const holds = story.editions.find(
    ({ blocks }, place) => (story.deployedAt[place] ?? 0) <= now && blocks.has(name as never),
  );
  return holds?.blocks.get(name as never);
}

function bodyOf(
  delivery: Delivery,
  time: VirtualTime,
  signal: AbortSignal | null,
): NonNullable<Fetched['body']> {
  let place = 0;
  return {
    cancel: async () => undefined,
    read: () =>
      new Promise<Part>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        const value = delivery.parts[place];
        place += 1;
        if (value) time.after(5, () => resolve({ done: false, value }));
        else if (delivery.end === 'end') resolve({ done: true });
        else if (delivery.end === 'reset') time.after(5, () => reject(new TypeError('reset')));
      }),
  };
}
