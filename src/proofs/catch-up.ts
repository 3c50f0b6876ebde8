import { defaultPolicy, type Policy } from '../offline/wanted.ts';
import { archiveOf } from './catch-up/archive.ts';
import { catchUp, firstSync, type Cost, type Story } from './catch-up/costs.ts';
import { headSigner } from './catch-up/sign-head.ts';
import type { Proved } from './prove.ts';

const archived = 10_000;
/** How the archive came to be: in one edition, or a few articles at a time. */
const histories = { 'at once': 1, 'three by three': 3_333 } as const;
const moments = { 'on a power of two': 0, 'just after one': 1, 'in between': 345 } as const;
const firsts = {
  'at once': () => 1,
  'one by one': (number: number) => number + 1,
  'with corrections': (number: number) => 1 + ((number * 77) % 350),
} as const;
const everything: Policy = { allUpTo: Infinity, newest: 0 };

/**
 * What catching up costs in an archive of 10,000: bytes at most twice the changes' own compressed size and the head,
 * in at most twelve requests; and a first sync of exactly 200 articles, in at most twenty requests and 1.15 times their
 * texts gzipped as one file, cards apart. The publisher's blocks, the readers' engine, Brotli as the tree has it.
 */
export async function proveCatchUp(seed: number, count: number): Promise<Proved> {
  const violations: string[] = [];
  let [worstRatio, mostRequests] = [0, 0];
  for (let own = seed; own < seed + count; own += 1) {
    const judge = (
      what: string,
      { requests, bytes, ratio }: Cost,
      limits: readonly [number, number],
    ): void => {
      console.log(`${what}: ${requests} requests, ${bytes} bytes, ${ratio.toFixed(2)} ×`);
      if (requests > limits[0] || ratio > limits[1]) violations.push(`seed ${own}, ${what}: too much`);
    };
    const signer = await headSigner();
    for (const [how, changedIn] of Object.entries(firsts))
      judge(`first sync of 200, published ${how}`, await firstSync(own, changedIn, signer), [20, 1.15]);
    const archives = {
      'at once': await archiveOf(own, archived, histories['at once']),
      'three by three': await archiveOf(own, archived, histories['three by three']),
    };
    for (const { what, history, story } of stories(own)) {
      const cost = await catchUp(own, story, archives[history], signer);
      judge(what, cost, [12, 2]);
      worstRatio = Math.max(worstRatio, Number(cost.ratio.toFixed(2)));
      mostRequests = Math.max(mostRequests, cost.requests);
    }
  }
  return { worstRatio, mostRequests, violations };
}

type Told = { readonly what: string; readonly history: keyof typeof histories; readonly story: Story };

/** Each distance with each number of changes at each moment; archives and policies by turns, as the seed has it. */
function stories(seed: number): Told[] {
  const told: Told[] = [];
  for (const behind of [1, 7, 64, 1_000])
    for (const changed of [1, 10, 100])
      for (const [moment, after] of Object.entries(moments)) {
        const turn = seed + told.length;
        const history = turn % 2 === 0 ? 'at once' : 'three by three';
        const policy = Math.floor(turn / 2) % 2 === 0 ? defaultPolicy : everything;
        const newest = 2 ** Math.ceil(Math.log2(histories[history] + behind + 1)) + after;
        const what =
          `${behind} behind, ${changed} changed, ${moment}, archive ${history}, ` +
          (policy === everything ? 'all texts' : 'default policy');
        told.push({ what, history, story: { behind, changed, newest, policy } });
      }
  return told;
}
