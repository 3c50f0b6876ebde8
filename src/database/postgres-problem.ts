import { DatabaseProblem } from './database-problem.ts';

/** What SQLSTATEs (https://www.postgresql.org/docs/15/errcodes-appendix.html) mean to whoever runs the paper. */
const meanings: { readonly [state: string]: string } = {
  '28P01': 'refuses the user or the password: correct them in DATABASE_URL',
  '28000': 'refuses the user: correct DATABASE_URL, or let the user in by pg_hba.conf',
  '3D000': 'does not exist: create it on the server with `createdb`, or correct DATABASE_URL',
  '42501': 'does not give this user the right to make and change tables: make the user its owner',
  '3F000': 'does not give this user a schema to make tables in: make the user its owner',
  '53300': 'has no connection left: raise max_connections, or stop what holds them',
  '53100': 'cannot grow, the disk is full: free some space on the server, then try again',
  '53200': 'is out of memory: give the server more, then try again',
  '25006': 'is read-only: name the main server in DATABASE_URL, not a copy',
  '55P03': 'has been in use by another process for too long: stop that one, or try again',
  XX001: 'is damaged: restore a backup',
  XX002: 'is damaged: restore a backup',
};
const away = (why: string): string => `does not answer (${why}): start the server, or correct DATABASE_URL`;

/** The problem behind an error of PostgreSQL or of the way to it; `undefined` for what can only be a bug. */
export function problemOf(error: unknown, place: string): DatabaseProblem | undefined {
  const meaning = error instanceof Error ? meaningOf(error) : undefined;
  if (meaning === undefined) return undefined;
  return new DatabaseProblem(`the database ${place} ${meaning}`, { cause: error });
}

function meaningOf(error: Error): string | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (meanings[code] !== undefined) return meanings[code];
  if (/^(08...|57P0[1235]|25P03)$/.test(code)) return away('it ended the connection');
  if (/^E(?!RR_)[A-Z_]+$/.test(code)) return away(code);
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO_)|^HOSTNAME_MISMATCH$/.test(code)) {
    return `cannot be trusted (${code}): correct its certificate, or sslmode in DATABASE_URL`;
  }
  if (code !== '') return undefined;
  if (/SSL/.test(error.message)) return 'does not speak TLS: correct sslmode in DATABASE_URL';
  if (/SASL|password/i.test(error.message)) return 'wants a password: put it in DATABASE_URL';
  if (/timeout|terminated|not queryable/i.test(error.message)) return away('the connection failed');
  return undefined;
}
