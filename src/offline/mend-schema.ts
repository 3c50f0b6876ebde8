import type { CaravaneDatabase } from './database.ts';

/**
 * A database that a later version of the app left may lack what this version declares. It is
 * given that in one transaction: what fits stays, and rows of a table that does not are taken over where they have its
 * key. Nothing happens to a database that fits.
 */
export async function mendSchema(db: CaravaneDatabase): Promise<void> {
  const stands = db.backendDB();
  if (db.tables.every((table) => fits(stands, table))) return;
  const next = stands.version + 1;
  db.close({ disableAutoOpen: false });
  await upgraded(db, next);
  await db.open();
}

type DeclaredTable = CaravaneDatabase['tables'][number];

function fits(stands: IDBDatabase, { name, schema }: DeclaredTable): boolean {
  if (!stands.objectStoreNames.contains(name)) return false;
  const store = stands.transaction(name).objectStore(name);
  return (
    isKeyedAs(store, schema) && schema.indexes.every((index) => store.indexNames.contains(index.name ?? ''))
  );
}

const isKeyedAs = ({ keyPath }: IDBObjectStore, { primKey }: DeclaredTable['schema']): boolean =>
  JSON.stringify(keyPath ?? '') === JSON.stringify(primKey.keyPath ?? '');

const upgraded = (db: CaravaneDatabase, version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(db.name, version);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not upgraded')));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
    opening.addEventListener('upgradeneeded', () => {
      for (const table of db.tables) mendTable(opening, table);
    });
  });

function mendTable({ result: stands, transaction }: IDBOpenDBRequest, { name, schema }: DeclaredTable): void {
  const old = stands.objectStoreNames.contains(name) ? transaction?.objectStore(name) : undefined;
  if (old && isKeyedAs(old, schema)) return addIndexes(old, schema);
  if (!old) return void made();
  const reading = old.getAll();
  reading.addEventListener('success', () => {
    stands.deleteObjectStore(name);
    const store = made();
    for (const row of reading.result as unknown[]) if (hasKey(row, schema)) store.put(row);
  });

  function made(): IDBObjectStore {
    const { keyPath } = schema.primKey;
    const store = stands.createObjectStore(name, keyPath ? { keyPath: keyPath as string } : {});
    addIndexes(store, schema);
    return store;
  }
}

/** Rows of tables whose keys stand apart from them cannot be told from each other. */
const hasKey = (row: unknown, { primKey: { keyPath } }: DeclaredTable['schema']): boolean =>
  Boolean(keyPath) &&
  [keyPath ?? ''].flat().every((part) => typeof (row as { [part: string]: unknown })?.[part] === 'string');

function addIndexes(store: IDBObjectStore, { indexes }: DeclaredTable['schema']): void {
  for (const { name = '', keyPath, unique = false, multi = false } of indexes)
    if (!store.indexNames.contains(name))
      store.createIndex(name, keyPath as string, { unique, multiEntry: multi });
}
