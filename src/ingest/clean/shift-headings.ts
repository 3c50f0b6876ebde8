import type { Step } from './surroundings.ts';
import { findAll, isNamed, textOf } from './tree.ts';

/** The page's only `h1` is the title: those of the text begin at `h2` and go down to `h4`. A repeated title goes. */
export const shiftHeadings: Step = (tree, { title }) => {
  const [first] = tree.children;
  if (isNamed(first, 'h1', 'h2', 'h3') && title !== '' && textOf(first).trim() === title)
    tree.children.shift();
  const headings = findAll(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  const highest = Math.min(...headings.map(({ tagName }) => Number(tagName[1])));
  for (const heading of headings) {
    heading.tagName = `h${Math.min(4, Number(heading.tagName[1]) - highest + 2)}`;
  }
};
