import { memo, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation, type Location } from 'react-router';
import type { Masthead } from '../domain/publication.ts';
import type { LibraryState } from '../offline/library.ts';
import { Colophon } from '../ui/colophon.tsx';
import { Later } from '../ui/later.tsx';
import { LibraryStatus } from '../ui/library-status.tsx';
import { MastheadBanner } from '../ui/masthead.tsx';
import { BottomBar, Sections } from '../ui/navigation.tsx';
import { Speaking, type Speech } from '../ui/words.tsx';
import { afterPaint } from './after-paint.ts';
import { announcement } from './announce.ts';
import { wearFacesSoon } from './faces.ts';
import { Notices } from './notices.tsx';
import { titleOf } from './page-words.ts';
import { useLibraryState, useReader, useStore } from './reader.ts';
import { useShown, type Shown } from './shown.ts';

/** What stands around every screen. */
export function Frame() {
  const { speech: fallback } = useReader();
  const shown = useShown();
  const speech = shown?.speech ?? fallback;
  const { pathname } = useLocation();
  const busy = useNavigation().state === 'loading';
  useArrival(shown, speech);
  return (
    <Speaking speech={speech}>
      <a className="skip" href="#main">
        {speech.words.page.skip}
      </a>
      <Heading path={pathname} />
      <main id="main" className="page" tabIndex={-1} aria-busy={busy || undefined}>
        <Outlet />
      </main>
      <Foot path={pathname} />
      <Told shown={shown} />
      <ScrollRestoration getKey={placeOf} />
    </Speaking>
  );
}

/** What stands above and below every screen is drawn again with the address, not with each step on the way to it. */
const Heading = memo(({ path }: { readonly path: string }) => (
  <>
    <Banner path={path} />
    <div className="edging" />
    <Sections sections={useReader().masthead.sections} path={path} />
  </>
));

const Foot = memo(({ path }: { readonly path: string }) => (
  <>
    <Later>
      <Colophon name={useReader().masthead.name} />
    </Later>
    <Later>
      <BottomBar path={path} />
    </Later>
  </>
));

const Told = memo(({ shown }: { readonly shown: Shown | null }) => (
  <>
    <Notices shown={shown} />
    <output className="quiet" data-part="announcement">
      {useStore(announcement, '')}
    </output>
  </>
));

/** The first page of every load has the same key: without its path, one page would open where another was left. */
const placeOf = ({ key, pathname }: Location): string => (key === 'default' ? pathname : key);

/** The masthead, which alone follows the library step by step. */
function Banner({ path }: { readonly path: string }) {
  const { masthead } = useReader();
  const state = useLibraryState();
  return (
    <MastheadBanner
      masthead={newest(masthead, state)}
      certain={state !== null}
      path={path}
      status={<LibraryStatus progress={state} />}
    />
  );
}

/** The date of the edition held, where the document is older or, as a shell, of none. */
const newest = (masthead: Masthead, state: LibraryState | null): Masthead =>
  state && state.edition > masthead.edition
    ? { ...masthead, edition: state.edition, issued: state.issued }
    : masthead;

/** Names the window; after a navigation to another page, moves the focus to its title, which so is read out. */
function useArrival(shown: Shown | null, speech: Speech): void {
  const { masthead } = useReader();
  const { pathname, hash } = useLocation();
  const visited = useRef(pathname);
  const title = shown ? titleOf(shown.page, speech, masthead) : masthead.name;
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = speech.language;
  }, [title, speech.language]);
  useEffect(() => {
    if (visited.current === pathname) return;
    visited.current = pathname;
    return afterPaint(() => {
      void wearFacesSoon();
      if (hash === '')
        (document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main'))?.focus({
          preventScroll: true,
        });
    });
  }, [pathname, hash]);
}
