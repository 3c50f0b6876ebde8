import * as z from 'zod/mini';
import type { Mark, Preferences } from '../domain/mark.ts';
import type { IndexableType, Table } from 'dexie';
import type { CaravaneDatabase } from './database.ts';
import type { Connection } from './with-connection.ts';

const format = 'caravane-marks';
/** What a reader leaves beside marks and preferences; questions and the letter's link stay. */
const othersIn = ({ follows, mutes }: CaravaneDatabase): Table<unknown, IndexableType>[] =>
  [follows, mutes] as unknown as Table<unknown, IndexableType>[];

const instant = z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)));
const row = z.record(z.string(), z.unknown());
const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(1),
  marks: z.array(z.looseObject({ id: z.string().check(z.maxLength(200)), saved: instant, read: instant })),
  preferences: z.optional(row),
  tables: z.optional(z.record(z.string(), z.array(row))),
});

/** Everything that the reader left, as one file of text. */
export const exportMarks = ({ run }: Connection): Promise<string> =>
  run(async (db) => {
    const tables: Record<string, unknown[]> = {};
    for (const table of othersIn(db)) tables[table.name] = await table.toArray();
    const marks = await db.marks.toArray();
    const preferences = (await db.preferences.get('reader')) ?? {};
    return `${JSON.stringify({ format, version: 1, marks, preferences, tables }, null, 1)}\n`;
  });

/**
 * Adds what a file holds to what is here, which outranks it; tells how many articles it speaks of, or `null` when it
 * is no such file.
 */
export async function importMarks({ run }: Connection, text: string): Promise<number | null> {
  const given = fileSchema.safeParse(parsed(text)).data;
  if (!given) return null;
  await run((db) =>
    db.transaction('rw', [db.marks, db.preferences, ...othersIn(db)], async () => {
      for (const mark of given.marks as unknown as Mark[]) {
        const here = await db.marks.get(mark.id);
        const { saved, read } = here ?? { saved: null, read: null };
        await db.marks.put({ ...mark, ...here, saved: saved ?? mark.saved, read: read ?? mark.read });
      }
      const preferences = await db.preferences.get('reader');
      await db.preferences.put({ ...(given.preferences as Partial<Preferences>), ...preferences }, 'reader');
      for (const table of othersIn(db)) {
        const rows = given.tables?.[table.name] ?? [];
        for (const each of rows) if (!(await table.get(keyIn(table, each)))) await table.put(each);
      }
    }),
  );
  return given.marks.length;
}

/** A row's key, of one part or of several. */
function keyIn(
  { schema }: Table<unknown, IndexableType>,
  each: { readonly [name: string]: unknown },
): IndexableType {
  const path = schema.primKey.keyPath;
  return (Array.isArray(path) ? path.map((part) => each[part]) : each[path ?? '']) as IndexableType;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
