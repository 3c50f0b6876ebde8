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
