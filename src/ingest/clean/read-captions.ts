import type { PictureKey } from '../../domain/picture.ts';
import { plainLine } from '../plain-line.ts';
import type { Step } from './surroundings.ts';
import { attribute, findAll, isNamed, textOf } from './tree.ts';

/** A picture that stands alone with a caption takes it along, for where it is shown without the text. */
export const readCaptions: Step = (tree, work) => {
  for (const figure of findAll(tree, 'figure')) {
    const images = findAll(figure, 'img');
    const caption = figure.children.find((child) => isNamed(child, 'figcaption'));
    const key = images[0] && (attribute(images[0], 'dataPicture') as PictureKey | undefined);
    const source = key === undefined ? undefined : work.pictures.get(key);
    if (images.length !== 1 || !isNamed(caption, 'figcaption') || !source || source.caption !== '') continue;
    work.pictures.set(source.key, { ...source, caption: plainLine(textOf(caption), 1000) });
  }
};
