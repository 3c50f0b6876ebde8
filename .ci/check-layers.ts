import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { mayImport, packageRooms, pure } from './layers.ts';

/** One import statement: from a file, to a file or a package, whose types are not counted. */
type Import = { readonly from: string; readonly to: string; readonly dynamic: boolean };

/** Holds the imports of `src` against the table, and this very check against planted violations it must find. */
export async function checkLayers(root: string): Promise<string> {
  const files = (await readdir(join(root, 'src'), { recursive: true }))
    .map((name) => `src/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|proof)\.tsx?$|\.d\.ts$/.test(name));
  const imports: Import[] = [];
  for (const file of files) imports.push(...importsOf(file, await readFile(join(root, file), 'utf8')));
  if (files.length < 100 || imports.length < files.length)
    throw new Error(`only ${imports.length} imports were read`);
  const violations = violationsIn(imports);
  if (violations.length > 0) throw new Error(violations.join('\n'));
  findPlanted();
  return `${files.length} modules, ${imports.length} imports, ${planted.length} planted violations found`;
}

export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const still = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
  ].map((request) => ({ request, dynamic: false }));
  const moving = module.dynamicImports.map(({ moduleRequest }) => ({
    request: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    dynamic: true,
  }));
  return [...still, ...moving].map(({ request, dynamic }) => ({
    from: file,
    to: request.startsWith('.') ? relative('.', join(dirname(file), request.replace(/\?.*/, ''))) : request,
    dynamic,
  }));
}

export function violationsIn(imports: readonly Import[]): string[] {
  return [
    ...imports.flatMap((statement) => {
      const why = refusal(statement);
      return why === undefined ? [] : [`${statement.from} → ${statement.to}: ${why}`];
    }),
    ...reachable('src/app/prerender.tsx', imports)
      .filter((file) => folderOf(file) === 'offline')
      .map((file) => `src/app/prerender.tsx reaches ${file}, which only a browser may load`),
  ];
}

function refusal({ from, to }: Import): string | undefined {
  const folder = folderOf(from);
  const allowed = mayImport[folder];
  if (!allowed) return `src/${folder} is not in the table`;
  if (to.startsWith('src/')) {
    const target = folderOf(to);
    return target === folder || allowed.includes(target) ? undefined : `${folder} may not import ${target}`;
  }
  const room = packageRooms.find(({ name }) => name.test(to));
  if (room && !room.folders.includes(folder)) return `only ${room.folders.join(', ')} may use it`;
  const isForeign = pure.folders.includes(folder) && !pure.packages.test(to);
  return isForeign ? `${folder} is pure` : undefined;
}

/** Every file that one file brings along, dynamic imports left aside. */
function reachable(entry: string, imports: readonly Import[]): string[] {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const { from, to, dynamic } of imports)
      if (from === file && !dynamic && to.startsWith('src/')) seen.add(to);
  }
  return [...seen];
}

const folderOf = (file: string): string => file.split('/')[1] ?? '';

const planted: readonly (readonly [string, string])[] = [
  ['src/domain/planted.ts', "import { openArchive } from '../archive/open-archive.ts';"],
  ['src/publish/planted.ts', "export { ingestSource } from '../ingest/ingest-source.ts';"],
  ['src/search/planted.ts', "import { readFile } from 'node:fs/promises';"],
  [
    'src/offline/planted.tsx',
    "import { useState } from 'react'; export const Planted = () => <p>{useState}</p>;",
  ],
  ['src/app/prerender.tsx', "import { openLibrary } from '../offline/open-library.ts';"],
];

function findPlanted(): void {
  for (const [file, source] of planted) {
    if (violationsIn(importsOf(file, source)).length === 0)
      throw new Error(`not found in ${file}: ${source}`);
  }
}
