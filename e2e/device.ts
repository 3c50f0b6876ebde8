import type { Page } from '@playwright/test';

/** All that a table of the library on the device holds, as JSON. */
export const keptIn = (page: Page, table: string): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('caravane');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll();
          rows.addEventListener('success', () => {
            opening.result.close();
            resolve(JSON.stringify(rows.result));
          });
        });
      }),
    table,
  );

/** Empties a table of the library on the device. */
export const emptied = (page: Page, table: string): Promise<void> =>
  page.evaluate(async (name) => {
    const request = indexedDB.open('caravane');
    const db = await new Promise<IDBDatabase>((resolve) =>
      request.addEventListener('success', () => resolve(request.result)),
    );
    const transaction = db.transaction(name, 'readwrite');
    transaction.objectStore(name).clear();
    await new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()));
    db.close();
  }, table);

/** Makes the kept link of the letter as old as if it was last used so many days ago. */
export const ageKeptLetter = (page: Page, days: number): Promise<void> =>
  page.evaluate(
    (used) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('caravane');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('letter', 'readwrite');
          const letters = writing.objectStore('letter');
          const reading = letters.get('link');
          reading.addEventListener('success', () => {
            const letter = reading.result as object;
            letters.put({ ...letter, used }, letters.keyPath === null ? 'link' : undefined);
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    new Date(Date.now() - days * 86_400_000).toISOString(),
  );

/** Writes a table anew with some of its letters replaced, to bring about what only time would. */
export const rewriteKept = (
  page: Page,
  table: string,
  letters: { readonly [from: string]: string },
): Promise<void> =>
  page.evaluate(
    ([name, replaced]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('caravane');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(name, 'readwrite');
          const rows = writing.objectStore(name);
          const reading = rows.getAll();
          reading.addEventListener('success', () => {
            for (const row of reading.result as object[]) {
              const written = Object.entries(replaced).reduce(
                (json, [from, to]) => json.replace(from, to),
                JSON.stringify(row),
              );
              rows.put(JSON.parse(written));
            }
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [table, letters] as const,
  );

/** The reader was last here long ago, before any edition. */
export const makeLastVisitOld = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('caravane');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('preferences', 'readwrite');
          const now = { at: '2026-01-01T08:00:00Z', edition: 0 };
          writing.objectStore('preferences').put({ now, before: null }, 'visits');
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
