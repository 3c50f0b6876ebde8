import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

type Props = {
  readonly title: string;
  readonly text: string;
  /** As the page's own title; else within one. */
  readonly whole?: boolean;
  readonly children?: ReactNode;
};

/** A place with nothing to show, which says why and what to do: empty, absent, not found, failed. */
export function Vacant({ title, text, whole = false, children }: Props) {
  return (
    <div className="vacant">
      <Mark />
      {whole ? <h1 tabIndex={-1}>{title}</h1> : <h2>{title}</h2>}
      <p className="lede">{text}</p>
      {children}
    </div>
  );
}
