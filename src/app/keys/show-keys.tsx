import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { interfaceLanguageOf } from '../../domain/language.ts';
import { loadCatalogue } from '../../messages/catalogue.ts';
import { KeyList } from '../../ui/key-list.tsx';
import { Speaking } from '../../ui/words.tsx';
import { places } from './places.ts';

/** The keys, in a dialog that Escape closes and that gives the focus back to where it was. */
export async function showKeys(): Promise<void> {
  if (document.querySelector('dialog[open]')) return;
  const language = interfaceLanguageOf(document.documentElement.lang);
  const words = await loadCatalogue(language);
  const dialog = document.createElement('dialog');
  dialog.className = 'keys panel';
  dialog.setAttribute('aria-labelledby', 'keys');
  const root = createRoot(dialog);
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  flushSync(() =>
    root.render(
      <Speaking speech={{ language, words }}>
        <KeyList places={places.map(({ key, name }) => ({ key, name: words.nav[name] }))} />
      </Speaking>,
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('h2')?.focus({ preventScroll: true });
}
