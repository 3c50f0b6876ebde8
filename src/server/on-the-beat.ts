import { setTimeout as pause } from 'node:timers/promises';

/** Longer than nearly every sign-up takes, shorter than anybody notices. */
const beat = 40;

/**
 * Does an act and lets it be known at the next beat after its beginning, whether it went well or not: how long the act
 * itself took, which may depend on who is known, is not to be heard in the answer.
 */
export async function onTheBeat<Result>(act: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const [settled] = await Promise.allSettled([act()]);
  const took = performance.now() - began;
  await pause(Math.ceil((took + 1) / beat) * beat - took);
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
