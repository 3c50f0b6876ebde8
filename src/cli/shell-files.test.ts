import { expect, test } from 'vitest';
import { shellFiles } from './shell-files.ts';

const file = (name: string): string => `assets/${name}-12345678.js`;
const manifest = {
  'src/app/start.ts': { file: file('start'), dynamicImports: ['_main.js'] },
  '_main.js': {
    file: file('main'),
    imports: ['_runtime.js'],
    dynamicImports: ['src/app/screens/search.tsx'],
  },
  '_runtime.js': { file: file('runtime') },
  '_lists.js': { file: file('lists') },
  'src/app/screens/front.tsx': { file: file('front'), imports: ['_main.js', '_lists.js'] },
  'src/app/screens/search.tsx': { file: file('search'), imports: ['_lists.js'] },
  'src/app/screens/style-guide.tsx': { file: file('style-guide') },
  'src/app/on-use/narrowing.tsx': { file: file('narrowing') },
  'src/offline/open-library.ts': { file: file('open-library') },
  'src/messages/fr.ts': { file: file('fr') },
  'src/messages/ru.ts': { file: file('ru') },
  'src/app/style.css': { file: 'assets/style-12345678.css' },
};
const face = (name: string): string => `assets/${name}-normal-12345678.woff2`;
const paths = [
  ...Object.values(manifest).map((built) => built.file),
  ...['library.worker', 'retain-texts', 'mend-schema', 'known-aliases'].map(file),
  ...['literata-cyrillic-400', 'literata-latin-400', 'literata-latin-ext-400'].map(face),
];

test('a first installation brings what pages open with and the library whole, and the rest comes in the order in which it is missed', () => {
  const { precached, rest } = shellFiles(manifest, paths);
  expect(precached).toEqual(
    ['start', 'main', 'runtime', 'lists', 'front', 'narrowing', 'open-library', 'fr', 'library.worker', 'retain-texts'].map(
      file,
    ),
  ); // prettier-ignore
  expect(rest).toEqual([
    ...['search', 'ru', 'mend-schema', 'known-aliases'].map(file),
    ...['literata-latin-400', 'literata-cyrillic-400', 'literata-latin-ext-400'].map(face),
  ]);
});

test('a build without what the app begins with is a mistake that is told', () => {
  const { 'src/messages/fr.ts': _french, ...others } = manifest;
  expect(() => shellFiles(others, paths)).toThrow(/no src\/messages\/fr\.ts/);
});
