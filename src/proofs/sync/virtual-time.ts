/** Time that passes when nobody is at work: days of waiting in milliseconds, and the same story at every run. */
export type VirtualTime = {
  readonly now: () => number;
  /** Does it after so long; the answer takes it back. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  /** Lets time pass until `done` says so. False when nothing is left to happen before that. */
  readonly passUntil: (done: () => boolean, limit: number) => Promise<boolean>;
};

type Event = { readonly at: number; readonly order: number; readonly act: () => void };

export function virtualTime(): VirtualTime {
  let now = 0;
  let order = 0;
  let events: Event[] = [];
  return {
    now: () => now,
    after: (milliseconds, act) => {
      const event = { at: now + milliseconds, order: (order += 1), act };
      events.push(event);
      return () => {
        events = events.filter((other) => other !== event);
      };
    },
    passUntil: async (done, limit) => {
      for (;;) {
        await settled();
        if (done()) return true;
        const next = events.reduce<Event | undefined>(
          (first, event) => (first && isBefore(first, event) ? first : event),
          undefined,
        );
        if (!next || next.at > limit) return false;
        events = events.filter((event) => event !== next);
        now = Math.max(now, next.at);
        next.act();
      }
    },
  };
}

const isBefore = (one: Event, other: Event): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

/** When every promise that can be kept has been: Node runs these between turns of its loop. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
