import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Words = { readonly [name: string]: unknown };
type Catalogues = { readonly fr: Words; readonly [language: string]: Words };

/**
 * Every language says all that French says, and nothing is said that no code asks for. Held first against a message
 * planted and one taken away.
 */
export async function checkMessages(root: string): Promise<string> {
  const interfaceWords = await wordsIn(join(root, 'src/messages'));
  const letterWords = await wordsIn(join(root, 'src/messages/letters'));
  const files = (await readdir(join(root, 'src'), { recursive: true }))
    .filter((name) => /\.tsx?$/.test(name) && !/^messages\/|\.(test|proof)\.tsx?$/.test(name))
    .map((name) => readFile(join(root, 'src', name), 'utf8'));
  const sources = await Promise.all(files);
  findPlanted(interfaceWords, sources);
  const faults = [
    ...faultsIn('interface', interfaceWords, sources),
    ...faultsIn('letters', letterWords, sources),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return `${pathsIn(interfaceWords.fr).length + pathsIn(letterWords.fr).length} messages, all asked for, in every language`;
}

/** By language: one file each, named by its code. */
async function wordsIn(folder: string): Promise<Catalogues> {
  const languages = (await readdir(folder)).flatMap((name) => /^(\w\w)\.ts$/.exec(name)?.[1] ?? []);
  const words = languages.map(async (language) => {
    const holder = (await import(join(folder, `${language}.ts`))) as { [name: string]: Words };
    return [language, holder[language] ?? {}] as const;
  });
  return { fr: {}, ...Object.fromEntries(await Promise.all(words)) };
}

function faultsIn(name: string, { fr, ...others }: Catalogues, sources: readonly string[]): string[] {
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

function findPlanted({ fr, en = {} }: Catalogues, sources: readonly string[]): void {
  const less = Object.fromEntries(Object.entries(en).filter(([group]) => group !== 'failure'));
  const planted = { ...fr, page: { ...(fr['page'] as Words), neverSaidByAnybody: 'x' } };
  const found = faultsIn('planted', { fr: planted, en: less }, sources).join('\n');
  for (const fault of ['page.neverSaidByAnybody', 'lacks failure.title']) {
    if (!found.includes(fault)) throw new Error(`the check did not find what was planted: ${fault}`);
  }
}
