import { builtFrom, type BuildManifest } from './build-manifest.ts';

const first = 'src/app/start.ts';
/** Without these and the first script no page opens and no list or article of the library is read; French is always there. */
const beginnings = [
  'src/app/screens/front.tsx',
  'src/app/on-use/narrowing.tsx',
  'src/offline/open-library.ts',
  'src/messages/fr.ts',
];

/** Of the files that the worker brings, those of its installation, and those that come after it. */
export type ShellFiles = { readonly precached: readonly string[]; readonly rest: readonly string[] };

/** Shares out the built files, by their paths; the first of the rest are missed the most. */
export function shellFiles(manifest: BuildManifest, paths: readonly string[]): ShellFiles {
  // The first script loads the app, and nothing else.
  const app = manifest[first]?.dynamicImports ?? [];
  const needed = new Set([first, ...app, ...beginnings].flatMap((source) => filesFrom(manifest, source)));
  const known = new Set(Object.values(manifest).map((built) => built?.file));
  // The library's worker is built apart: the manifest does not know its parts.
  const isOfLibrary = (path: string): boolean =>
    isScript(path) &&
    !known.has(path) &&
    !/\/(?:known-aliases|narrow-search|marks-file|inspect-library|mend-schema)-/.test(path);
  const precached = paths.filter((path) => needed.has(path) || isOfLibrary(path));
  // Styles stand in the pages, and as scripts.
  const rest = paths.filter(
    (path) => !precached.includes(path) && !path.endsWith('.css') && !/\/style-guide-/.test(path),
  );
  return { precached, rest: rest.toSorted((a, b) => place(a) - place(b)) };
}

/** A file and all that it cannot run without. */
function filesFrom(manifest: BuildManifest, source: string, seen = new Set<string>()): string[] {
  if (seen.has(source)) return [];
  seen.add(source);
  const { file, imports = [] } = builtFrom(manifest, source);
  return [file, ...imports.flatMap((next) => filesFrom(manifest, next, seen))];
}

const isScript = (path: string): boolean => path.endsWith('.js');

/** Scripts, then the faces that French is read in, then those of other letters. */
const place = (path: string): number => (isScript(path) ? 0 : /-latin-\d/.test(path) ? 1 : 2);
