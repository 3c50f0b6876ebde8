import { useSpeech } from './words.tsx';

export type Neighbour = { readonly path: string; readonly title: string };

type Props = {
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** The list that they stand in; none: they are the neighbours by date. */
  readonly list: Neighbour | null;
};

/** The articles before and after this one. */
export function Neighbours({ previous, next, list }: Props) {
  const { words } = useSpeech();
  const { around, came, newer, older, ...ways } = words.reading;
  if (!previous && !next) return null;
  return (
    <nav aria-label={list ? came(list.title) : around}>
      {list && (
        <a className="hint" href={list.path}>
          {came(list.title)}
        </a>
      )}
      <ul className="pair">
        {previous && (
          <li>
            <a href={previous.path} rel="prev">
              <small>{list ? ways.previous : newer}</small> {previous.title}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a href={next.path} rel="next">
              <small>{list ? ways.next : older}</small> {next.title}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
