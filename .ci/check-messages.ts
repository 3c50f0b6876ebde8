import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogues } from '../src/messages/catalogues.ts';
import { letterCatalogues } from '../src/messages/letters/letter-catalogues.ts';

type Words = { readonly [name: string]: unknown };

/**
 * Every language says all that French says, and nothing is said that no code asks for. Held first against a message
 * planted and one taken away.
 */
export async function checkMessages(root: string): Promise<string> {
  const files = (await readdir(join(root, 'src'), { recursive: true }))
    .filter((name) => /\.tsx?$/.test(name) && !/^messages\/|\.(test|proof)\.tsx?$/.test(name))
    .map((name) => readFile(join(root, 'src', name), 'utf8'));
  const sources = await Promise.all(files);
  findPlanted(sources);
  const faults = [
    ...faultsIn('interface', catalogues, sources),
    ...faultsIn('letters', letterCatalogues, sources),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return `${pathsIn(catalogues.fr).length + pathsIn(letterCatalogues.fr).length} messages, all asked for, in every language`;
}

function faultsIn(
  name: string,
  { fr, ...others }: { readonly fr: Words; readonly [language: string]: Words },
  sources: readonly string[],
): string[] {
  const wanted = pathsIn(fr);
  return [
    ...wanted
      .filter((path) => !isAsked(path, sources))
      .map((path) => `${name}: no code asks for ${path.join('.')}`),
    ...Object.entries(others).flatMap(([language, words]) => {
      const said = new Set(pathsIn(words).map((path) => path.join('.')));
      const known = new Set(wanted.map((path) => path.join('.')));
      return [
        ...[...known].filter((path) => !said.has(path)).map((path) => `${name}, ${language}: lacks ${path}`),
        ...[...said]
          .filter((path) => !known.has(path))
          .map((path) => `${name}, ${language}: ${path} is not in French`),
      ];
    }),
  ];
}

/** By its own name in a file that also names its group, or by a name found at run time: `kinds[topic.kind]`. */
function isAsked(path: readonly string[], sources: readonly string[]): boolean {
  const [group = ''] = path;
  const last = path.at(-1) ?? '';
  const inner = path.slice(0, -1);
  return sources.some(
    (source) =>
      hasWord(source, group) &&
      (hasWord(source, last) || inner.some((parent) => new RegExp(`\\b${parent}\\[`).test(source))),
  );
}

/** As a member or out of a destructuring; a word of a sentence or a string is none. */
const hasWord = (source: string, name: string): boolean =>
  new RegExp(`(\\.|[{,]\\s*)${name}\\b(?!['’])`).test(source);

function pathsIn(words: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof words !== 'object' || words === null) return [path];
  return Object.entries(words).flatMap(([name, member]) => pathsIn(member, [...path, name]));
}

function findPlanted(sources: readonly string[]): void {
  const { fr, en } = catalogues;
  const { failure: _lost, ...less } = en;
  const planted = { ...fr, page: { ...fr.page, neverSaidByAnybody: 'x' } };
  const found = faultsIn('planted', { fr: planted, en: less }, sources).join('\n');
  for (const fault of ['page.neverSaidByAnybody', 'lacks failure.title']) {
    if (!found.includes(fault)) throw new Error(`the check did not find what was planted: ${fault}`);
  }
}
