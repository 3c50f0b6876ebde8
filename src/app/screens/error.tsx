import { addresses } from '../../domain/addresses.ts';
import { Speaking } from '../../ui/words.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useReader } from '../reader.ts';

/** A bug of ours, shown as what it is; the frame around it stays where it can. */
export function ErrorScreen() {
  const { speech } = useReader();
  const { failure, nav, notFound } = speech.words;
  return (
    <Speaking speech={speech}>
      <Vacant title={failure.title} text={failure.text} whole>
        <p className="actions">
          <button type="button" className="button strong" onClick={() => location.reload()}>
            {failure.reload}
          </button>
          <a className="button" href={addresses.front}>
            {notFound.home}
          </a>
          <a className="button" href={addresses.library}>
            {nav.library}
          </a>
        </p>
      </Vacant>
    </Speaking>
  );
}
