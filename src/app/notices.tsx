import { useEffect, useState } from 'react';
import { useNavigate, useRevalidator } from 'react-router';
import { addresses } from '../domain/addresses.ts';
import { Notice } from '../ui/notice.tsx';
import { useSpeech } from '../ui/words.tsx';
import { announce } from './announce.ts';
import { useAnswer, useLibraryFact, useReader, useStore } from './reader.ts';
import type { LibraryState } from '../offline/library.ts';
import type { PageOf, Shown } from './shown.ts';

/** A new release, trouble with storage, a new edition, a correction: each waits for the reader's word. */
export function Notices({ shown }: { readonly shown: Shown | null }) {
  const { words } = useSpeech();
  const { update } = useReader();
  const take = useStore(update, null);
  const [dismissed, setDismissed] = useState(false);
  const [seen, setSeen] = useState('');
  const trouble = useLibraryFact(troubleOf);
  useSpokenSync();
  if (take && !dismissed) {
    const { update: text, accept } = words.page;
    return <Notice text={text} accept={accept} onAccept={take} onDismiss={() => setDismissed(true)} />;
  }
  if (trouble !== '' && trouble !== seen && shown?.page.screen !== 'library')
    return <Trouble what={trouble} onDismiss={() => setSeen(trouble)} />;
  if (shown?.page.screen === 'article') return <Corrected key={shown.page.card.id} page={shown.page} />;
  return shown && isList(shown) ? <NewEdition shown={shown} /> : null;
}

type What = 'erased' | 'storage-full' | 'storage-failed' | '';

/** What the reader must know of this device, whatever page is open. */
const troubleOf = (state: LibraryState | null): What => {
  if (state?.problem === 'storage-full' || state?.problem === 'storage-failed') return state.problem;
  return state?.erased ? 'erased' : '';
};

function Trouble({ what, onDismiss }: { readonly what: Exclude<What, ''>; readonly onDismiss: () => void }) {
  const { care, library, page } = useSpeech().words;
  const navigate = useNavigate();
  return (
    <Notice
      text={what === 'erased' ? care.erased : library.problems[what]}
      accept={page.show}
      onAccept={() => void navigate(addresses.library)}
      onDismiss={onDismiss}
    />
  );
}

const isList = ({ page, edition }: Shown): boolean =>
  edition > 0 && (page.screen === 'front' || page.screen === 'topic');

function NewEdition({ shown }: { readonly shown: Shown }) {
  const { words } = useSpeech();
  const { revalidate } = useRevalidator();
  const edition = useLibraryFact((state) => (state?.phase === 'ready' ? state.edition : 0));
  const [seen, setSeen] = useState(0);
  if (edition <= Math.max(shown.edition, seen)) return null;
  const { newEdition, show } = words.page;
  return (
    <Notice
      text={newEdition}
      accept={show}
      onAccept={() => void revalidate()}
      onDismiss={() => setSeen(edition)}
    />
  );
}

/** The library holds a later revision of the text that is open. */
function Corrected({ page }: { readonly page: PageOf<'article'> }) {
  const { words } = useSpeech();
  const { renew } = useReader();
  const { revalidate } = useRevalidator();
  const [seen, setSeen] = useState(page.card.revision);
  const held = useAnswer((library) => library.article(page.card.slug), page.card.slug, ['edition']);
  const revision = held?.card.revision ?? 0;
  if (revision <= Math.max(seen, page.card.revision)) return null;
  const accept = () => {
    renew();
    void revalidate();
  };
  const { corrected, show } = words.page;
  return <Notice text={corrected} accept={show} onAccept={accept} onDismiss={() => setSeen(revision)} />;
}

/** Says when receiving begins and ends; the count in between is for the eye. */
function useSpokenSync(): void {
  const { words } = useSpeech();
  const phase = useLibraryFact((state) => state?.phase ?? '');
  useEffect(() => {
    if (phase) announce(words.library.phase[phase]);
  }, [phase, words]);
}
