import { proveBrowserKills } from '../src/proofs/browser-kills.ts';
import { provePortal } from '../src/proofs/portal.ts';
import type { Proved } from '../src/proofs/prove.ts';
import { proveStorageFaults } from '../src/proofs/storage-faults.ts';
import { proveTabs } from '../src/proofs/tabs.ts';
import { proveTrust } from '../src/proofs/trust.ts';
import { expect, test } from './reader.ts';

/** Small counts of what `npm run prove` does at full size. */
const proofs: readonly (readonly [string, () => Promise<Proved>])[] = [
  ['a network that lies is neither stored nor shown', () => provePortal(6, 1, undefined, Infinity)],
  [
    'a network that never answers holds up no text, and is told of',
    () => provePortal(2, 1, undefined, Infinity),
  ],
  ['storage that fails at a call loses nothing and hides nothing', () => proveStorageFaults(20, 3)],
  ['a browser that is killed in an update shows articles without a network', () => proveBrowserKills(1, 1)],
  ['of five tabs one fetches, and all show', () => proveTabs(1, 1)],
  ['an edition that is not what it says is refused, and the reader told', () => proveTrust(1, 7)],
];

for (const [promise, prove] of proofs)
  test(promise, async () => {
    test.setTimeout(480_000);
    expect((await prove()).violations).toEqual([]);
  });
