import { addresses } from '../../domain/addresses.ts';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';

export function NotFoundScreen() {
  const { words } = useSpeech();
  return (
    <Vacant title={words.notFound.title} text={words.notFound.text} whole>
      <p className="actions">
        <a className="button strong" href={addresses.front}>
          {words.notFound.home}
        </a>
        <a className="button" href={addresses.search('')}>
          {words.nav.search}
        </a>
        <a className="button" href={addresses.archives}>
          {words.nav.archives}
        </a>
      </p>
    </Vacant>
  );
}
