import { faultNames, faults, whole, type Bytes, type Delivery } from './faults.ts';
import type { Story } from './story.ts';

/** What stands between a device and the publisher at this moment. */
export type Weather = {
  /** Of so many answers, from 0 to 1, something becomes. */
  readonly trouble: number;
  readonly isOnline: boolean;
  readonly mirror: 'honest' | 'behind' | 'lying' | 'dead';
};
export const fair: Weather = { trouble: 0, isOnline: true, mirror: 'honest' };

export const badWeather = (random: () => number): Weather => ({
  trouble: random() < 0.2 ? 0 : random() * 0.7,
  isOnline: random() > 0.05,
  mirror: (['honest', 'behind', 'lying', 'dead'] as const)[Math.floor(random() * 4)] ?? 'dead',
});

type Server = { readonly story: Story; readonly now: () => number; readonly random: () => number };

/** What comes of asking the origin or its mirror for a path of the edition. */
export function deliveries({ story, now, random }: Server) {
  const others = story.editions.flatMap(({ head, blocks }) => [head, ...blocks.values()]);
  return (place: 'origin' | 'mirror', path: string, weather: Weather): Delivery => {
    const isMirror = place === 'mirror';
    const behind = isMirror && weather.mirror === 'behind' ? 10 * 60_000 : 0;
    const bytes = served(story, path, now() - behind);
    const honest = bytes ? whole(bytes) : { ...whole(new Uint8Array()), status: 404 };
    if (isMirror && weather.mirror === 'dead')
      return faults.refused({ bytes: new Uint8Array(), others, random });
    if (isMirror && weather.mirror === 'lying')
      return faults[random() < 0.5 ? 'wrong' : 'other']({ bytes: bytes ?? new Uint8Array(), others, random });
    if (random() >= weather.trouble || !bytes) return honest;
    const fault = faultNames[Math.floor(random() * faultNames.length)] ?? 'wrong';
    return faults[fault]({ bytes, others, random });
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
