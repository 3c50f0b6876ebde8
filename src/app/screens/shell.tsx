import { Caravan } from '../../ui/library-status.tsx';
import { useSpeech } from '../../ui/words.tsx';

/** What stands in the shell until the app has composed the page from the library: a moment, or nothing at all. */
export function ShellScreen() {
  const { words } = useSpeech();
  return (
    <div className="vacant awaiting" data-shell="" data-phase="syncing">
      <Caravan />
      <p className="hint scripted">{words.page.loading}</p>
      <p className="lede scriptless">{words.library.scriptless}</p>
    </div>
  );
}
