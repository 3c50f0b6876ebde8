import { chmod, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PublishProblem } from './publish-problem.ts';
import { openTree, type Tree } from './tree.ts';

let folder: string;
let tree: Tree;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caravane-tree-'));
  tree = await openTree(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const long = 'mille mots. '.repeat(200);

describe('writing', () => {
  test('happens where the bytes differ, and is counted', async () => {
    expect(await tree.write('a/b.txt', 'x')).toBe(true);
    expect(await tree.write('a/b.txt', 'x')).toBe(false);
    expect(await tree.write('a/b.txt', 'yy')).toBe(true);
    expect(await readFile(join(folder, 'a/b.txt'), 'utf8')).toBe('yy');
    expect(tree.written()).toBe(3);
  });

  test('makes an empty file', async () => {
    expect(await tree.write('a.txt', '')).toBe(true);
    expect(await tree.write('a.txt', '')).toBe(false);
    expect(await tree.size('a.txt')).toBe(0);
  });

  test('puts compressed twins beside text that is long enough', async () => {
    await tree.write('p.html', long);
    await tree.write('short.html', 'x');
    await tree.write('p.webp', long);
    await tree.write('_own.json', long);
    await tree.write('head.json', long, { compress: 'none' });
    expect((await readdir(folder)).toSorted()).toEqual(
      [
        '_own.json',
        '_tmp',
        'head.json',
        'p.html',
        'p.html.br',
        'p.html.gz',
        'p.webp',
        'short.html',
      ].toSorted(),
    );
    expect(String(brotliDecompressSync(await readFile(join(folder, 'p.html.br'))))).toBe(long);
    expect(String(gunzipSync(await readFile(join(folder, 'p.html.gz'))))).toBe(long);
  });

  test('leaves no twin of what was there before', async () => {
    await tree.write('p.html', long);
    await tree.write('p.html', 'short');
    expect((await tree.list('')).toSorted()).toEqual(['_tmp', 'p.html']);
  });

  test('mends twins that a killed writer did not get to', async () => {
    await tree.write('p.html', long);
    await rm(join(folder, 'p.html.gz'));
    expect(await tree.write('p.html', long)).toBe(false);
    expect(await tree.list('')).toContain('p.html.gz');
  });

  test('keeps a file named by its content as it is', async () => {
    expect(await tree.keep('edition/x.json', long)).toBe(true);
    expect(await tree.keep('edition/x.json', long)).toBe(false);
    await writeFile(join(folder, 'edition/x.json'), 'torn');
    expect(await tree.keep('edition/x.json', long)).toBe(true);
  });

  test('leaves nothing in the workshop, and clears what others left there long ago', async () => {
    await tree.write('p.html', long);
    expect(await tree.list('_tmp')).toEqual([]);
    await writeFile(join(folder, '_tmp/old'), '');
    await writeFile(join(folder, '_tmp/new'), '');
    await utimes(join(folder, '_tmp/old'), new Date(0), new Date(0));
    expect(await (await openTree(folder)).list('_tmp')).toEqual(['new']);
  });
});

describe('removing', () => {
  test('takes the twins too, and folders whole', async () => {
    await tree.write('p.html', long);
    await tree.write('articles/x/index.html', long);
    await tree.remove('p.html');
    await tree.remove('articles/x');
    expect((await tree.list('')).toSorted()).toEqual(['_tmp', 'articles']);
    expect(await tree.list('articles')).toEqual([]);
  });
});

describe('refusing, in one line that says what to do', () => {
  test('a file where the folder should be', async () => {
    await tree.write('file', 'x');
    const problem = await openTree(join(folder, 'file')).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(PublishProblem);
    expect(String(problem)).toMatch(/cannot write the edition in .*file: a file stands where/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written', async () => {
    await chmod(join(folder, '_tmp'), 0o500);
    await expect(tree.write('x', 'y')).rejects.toBeInstanceOf(PublishProblem);
    await chmod(join(folder, '_tmp'), 0o700);
  });
});
