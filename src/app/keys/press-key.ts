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

/** A place is named by the second of two keys; this long after the first, it is forgotten. */
const patience = 1500;
let goesSince = -Infinity;

/** Does what a key means; true when the next key belongs to it. */
export function pressKey(key: string, desk: Desk): boolean {
  const goes = performance.now() - goesSince < patience;
  goesSince = -Infinity;
  if (goes) {
    const place = places.find((one) => one.key === key);
    if (place) desk.go(place.address);
    return false;
  }
  switch (key) {
    case '?':
      void Promise.all([import('./show-keys.tsx'), bringStyle('screens')]).then(([{ showKeys }]) =>
        showKeys(),
      );
      return false;
    case '/':
      search(desk);
      return false;
    case 'j':
      move(1);
      return false;
    case 'k':
      move(-1);
      return false;
    case 's':
      void save(desk);
      return false;
    case 'g':
      goesSince = performance.now();
      return true;
    default:
      return false;
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
