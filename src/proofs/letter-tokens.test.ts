import { expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import { guessTokens } from './letter-tokens.ts';

test.each(engines)(
  'guesses, replays and crossed purposes of tokens change nothing, on $name',
  async (engine) => {
    const { place, remove } = await engine.prepare();
    expect(await guessTokens(place, 20_261_127, 500)).toMatchObject({ guesses: 500, violations: [] });
    await remove();
  },
);
