import { bringStyle } from '../bring-style.ts';
import { addresses } from '../../domain/addresses.ts';
import type { ArticleId } from '../../domain/article.ts';
import { loadCatalogue } from '../../messages/catalogue.ts';
import { interfaceLanguageOf } from '../../domain/language.ts';
import { changeLibrary } from '../change-library.ts';
import type { Device } from '../reader.ts';
import { places } from './places.ts';

/** What keys may act on. */
export type Desk = { readonly device: Device; readonly go: (address: string) => void };

/** To the place that the second of two keys names, if any. */
export function goTo(key: string, desk: Desk): void {
  const place = places.find((one) => one.key === key);
  if (place) desk.go(place.address);
}

/** Does what a key means; the first of two only has this file fetched. */
export function pressKey(key: string, desk: Desk): void {
  switch (key) {
    case '?':
      void Promise.all([import('./show-keys.tsx'), bringStyle('screens')]).then(([{ showKeys }]) =>
        showKeys(),
      );
      return;
    case '/':
      search(desk);
      return;
    case 'j':
      move(1);
      return;
    case 'k':
      move(-1);
      return;
    case 's':
      void save(desk);
  }
}

function search({ go }: Desk): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (field) field.focus();
  else go(addresses.search(''));
}

/** To the title of the next or the former card; from an article, the first after or before it. */
function move(step: 1 | -1): void {
  const titles = [...document.querySelectorAll<HTMLAnchorElement>('main .card :is(h2, h3) a')].filter(
    (title) => title.checkVisibility?.() ?? true,
  );
  const now = document.activeElement?.closest('.card');
  const place = titles.findIndex((title) => title.closest('.card') === now);
  const next = place < 0 ? (step === 1 ? 0 : titles.length - 1) : place + step;
  const title = titles[next];
  title?.focus();
  title?.closest('.card')?.scrollIntoView({ block: 'nearest' });
}

/** The article that is open, or the card that has the focus. */
async function save({ device }: Desk): Promise<void> {
  const button = document.querySelector<HTMLButtonElement>('main > article [data-action="save"]');
  if (button) return button.click();
  const id = document.activeElement?.closest<HTMLElement>('.card')?.dataset['id'] as ArticleId | undefined;
  if (id === undefined) return;
  const words = await loadCatalogue(interfaceLanguageOf(document.documentElement.lang));
  await changeLibrary(device, words, async (library) => {
    const { saved } = await library.mark(id);
    await library.save(id, saved === null);
    return saved === null ? words.article.savedNow : words.article.unsavedNow;
  });
}
