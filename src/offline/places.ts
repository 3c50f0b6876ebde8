import { origin, type Place } from './edition-network.ts';

/** Where to ask, in which order. A place that failed or lied is asked last, until another does. */
export type Places = {
  readonly inOrder: () => readonly Place[];
  readonly failed: (place: Place) => void;
  /** Mirrors as a proved head names them. */
  readonly know: (mirrors: readonly Place[]) => void;
};

export function knownPlaces(mirrors: readonly Place[] = []): Places {
  let order: readonly Place[] = [origin];
  const know = (named: readonly Place[]): void => {
    const all = new Set([origin, ...named.map((mirror) => mirror.replace(/\/+$/, ''))]);
    order = [
      ...order.filter((place) => all.has(place)),
      ...[...all].filter((place) => !order.includes(place)),
    ];
  };
  know(mirrors);
  return {
    inOrder: () => order,
    failed: (place) => {
      if (order[0] === place) order = [...order.slice(1), place];
    },
    know,
  };
}
