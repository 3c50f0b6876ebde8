import type { Fetched, Network, Part } from '../../offline/fetch-bytes.ts';
import { deliveries, type Weather } from './deliveries.ts';
import type { Delivery } from './faults.ts';
import type { Life } from './life.ts';
import { mirror, type Story } from './story.ts';
import type { VirtualTime } from './virtual-time.ts';

type Ports = {
  readonly story: Story;
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly weather: Weather;
  readonly life: Life;
};

/** The publisher's tree and its mirror, over a wire that fails. */
export function faultyNetwork({ story, time, random, weather, life }: Ports): Network {
  const deliver = deliveries({ story, now: time.now, random });
  return {
    isOnline: () => weather.isOnline,
    fetch: (address, { signal }) => {
      if (!life.step()) return new Promise(() => undefined);
      if (!weather.isOnline) return Promise.reject(new TypeError('no network'));
      return new Promise<Fetched>((resolve, reject) => {
        const place = address.startsWith(mirror) ? 'mirror' : 'origin';
        const delivery = deliver(place, address.replace(mirror, ''), weather);
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
