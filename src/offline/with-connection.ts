import { CaravaneDatabase, schemaVersion } from './database.ts';
import { isLostConnection, StorageFault } from './storage-fault.ts';

/** Runs work on an open database; `close` lets go of it. */
export type Connection = {
  /** @throws StorageFault when the device cannot store or read, a second connection having been tried. */
  readonly run: <Result>(work: (db: CaravaneDatabase) => Promise<Result>) => Promise<Result>;
  readonly close: () => void;
};

/** Fits a database to this version of the app that a later one left. */
type Mend = (db: CaravaneDatabase) => Promise<void>;

/** Dexie multiplies its versions by ten. */
const isLater = (db: CaravaneDatabase): boolean => db.backendDB().version > schemaVersion * 10;

/** An upgrade that another tab blocks is given up after so long: the page reads from the network meanwhile. */
const openingLimit = 3_000;

/**
 * Opens at the first use. Browsers drop connections of apps in the background: one that was lost is opened anew
 * and the work done once more, so work must be such that doing it twice does it once.
 */
export function withConnection(
  open: () => CaravaneDatabase = () => new CaravaneDatabase(),
  mend: Mend = async () => undefined,
): Connection {
  let opening: Promise<CaravaneDatabase> | undefined;
  const connect = (): Promise<CaravaneDatabase> => {
    opening ??= opened(open(), mend).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const close = (): void => {
    void opening?.then(
      (db) => db.close({ disableAutoOpen: true }),
      () => undefined,
    );
    opening = undefined;
  };
  return {
    close,
    run: async (work) => {
      try {
        return await work(await connect());
      } catch (error) {
        if (!isLostConnection(error)) throw faultOf(error);
      }
      try {
        close();
        return await work(await connect());
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
}

async function opened(db: CaravaneDatabase, mend: Mend): Promise<CaravaneDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new StorageFault('the database did not open in time')), openingLimit);
  });
  try {
    await Promise.race([db.open().then(() => (isLater(db) ? mend(db) : undefined)), late]);
    return db;
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Whatever fails inside a transaction is the storage's: nothing of it was written. */
const faultOf = (error: unknown): StorageFault =>
  error instanceof StorageFault ? error : new StorageFault(error);
