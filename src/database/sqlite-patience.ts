import { setTimeout as pause } from 'node:timers/promises';
import {
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDialectConfig,
} from 'kysely';
import { isBusy } from './sqlite-problem.ts';

/** How long a writer waits for its turn, in milliseconds. */
export const patience = 10_000;
/** How long SQLite itself waits: it stops the whole process meanwhile, readers and the server with it. */
export const glance = 20;

/** Kysely's SQLite dialect, whose writers wait for those of other processes while this one goes on. */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new PatientDriver(this.#config);
  }
}

class PatientDriver extends SqliteDriver {
  #connection: DatabaseConnection | undefined;
  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= patient(await super.acquireConnection());
    return this.#connection;
  }
}

/** A statement that met another writer has done nothing, and may be tried again. */
const patient = (connection: DatabaseConnection): DatabaseConnection => ({
  streamQuery: (query, size) => connection.streamQuery(query, size),
  executeQuery: async (query) => {
    const until = performance.now() + patience;
    for (;;) {
      try {
        return await connection.executeQuery(query);
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
      }
      // Unequal pauses, so that two who wait do not meet for ever.
      await pause(5 + Math.random() * glance);
    }
  },
});
