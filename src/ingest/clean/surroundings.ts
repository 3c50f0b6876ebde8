import type { Root } from 'hast';
import type { Language } from '../../domain/language.ts';
import type { PictureKey, PictureSource } from '../../domain/picture.ts';

/** What cleaning has to know of the article around a body. */
export type Surroundings = {
  /** Plain text. */
  readonly title: string;
  /** Of the text: French is set as French is. */
  readonly language: Language;
  /** Where the article stands on its own site. */
  readonly original: string | undefined;
  /** The absolute http(s) address that a link means, if it has one. */
  readonly resolveLink: (href: string) => string | undefined;
  /** The absolute address of a picture that may be fetched. */
  readonly resolvePicture: (address: string) => string | undefined;
  /** The picture that the feed itself puts first. */
  readonly lead: PictureSource | undefined;
  /** Pictures that the body may name already by their keys: those of an earlier cleaning. */
  readonly known: readonly PictureSource[];
};

/** The surroundings, and what the steps find out on their way. */
export type Work = Surroundings & {
  readonly pictures: Map<PictureKey, PictureSource>;
  lead: PictureSource | undefined;
  partial: boolean;
};

/** Changes the tree, which it alone holds, from it and the work alone: no network, no files, no clock. */
export type Step = (tree: Root, work: Work) => void;
