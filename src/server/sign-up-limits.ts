import { createHmac, randomBytes } from 'node:crypto';
import { days, seconds, type Clock } from '../domain/instant.ts';

/** How often people may sign up: from one network, and in all. */
export type SignUpLimits = {
  /** Takes a turn, and says 0; or says in how many seconds there is one. `undefined` is this machine itself. */
  readonly waitOf: (network: string | undefined) => number;
};

type Bucket = { tokens: number; at: number };
type Flow = { readonly burst: number; readonly every: number };

/** A school or an office signs up at once; a script that goes on does not. */
const perNetwork: Flow = { burst: 40, every: 15 * seconds };
/** More than the database takes in; what comes beyond is asked to come back. */
const inAll: Flow = { burst: 4000, every: 1 };
const mostNetworks = 50_000;

/**
 * Token buckets. Networks are remembered as keyed hashes, in memory alone, under a key that is thrown away every day:
 * nobody can tell later who came.
 */
export function signUpLimits(clock: Clock = Date.now): SignUpLimits {
  let buckets = new Map<string, Bucket>();
  let [key, made] = [randomBytes(32), clock()];
  const all: Bucket = { tokens: inAll.burst, at: clock() };

  return {
    waitOf: (network) => {
      const now = clock();
      if (now - made > 1 * days) [buckets, key, made] = [new Map(), randomBytes(32), now];
      const own = network === undefined ? undefined : bucketOf(buckets, keyed(network, key), now);
      const wait = Math.max(own ? waitFor(own, perNetwork, now) : 0, waitFor(all, inAll, now));
      if (wait > 0) return Math.ceil(wait / seconds);
      if (own) own.tokens -= 1;
      all.tokens -= 1;
      return 0;
    },
  };
}

/** When there are too many, the one that was asked for longest ago goes: it is full again by then. */
function bucketOf(buckets: Map<string, Bucket>, name: string, now: number): Bucket {
  const bucket = buckets.get(name) ?? { tokens: perNetwork.burst, at: now };
  buckets.delete(name);
  buckets.set(name, bucket);
  const [oldest] = buckets.keys();
  if (buckets.size > mostNetworks && oldest !== undefined) buckets.delete(oldest);
  return bucket;
}

/** Fills a bucket up to now; milliseconds until it holds a token. */
function waitFor(bucket: Bucket, { burst, every }: Flow, now: number): number {
  bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) / every);
  bucket.at = now;
  return bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) * every;
}

const keyed = (network: string, key: Buffer): string =>
  createHmac('sha256', key).update(network).digest('base64url');
