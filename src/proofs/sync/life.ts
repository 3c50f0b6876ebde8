/** A life of the app, from its start to its end or to the call at which it is killed. */
export type Life = {
  /** Counts a call to the outside; false when the app died at it or before. */
  readonly step: () => boolean;
  readonly die: () => void;
  readonly died: () => boolean;
};

export function life(lethal: number, count: () => void): Life {
  let calls = 0;
  let dead = false;
  return {
    step: () => {
      if (dead) return false;
      count();
      calls += 1;
      dead = calls >= lethal;
      return !dead;
    },
    die: () => {
      dead = true;
    },
    died: () => dead,
  };
}

/** What the dead wait for. */
export const never = <Value>(): Promise<Value> => new Promise(() => undefined);
