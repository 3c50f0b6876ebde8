import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from './caravane.ts';
import { inNewsroom } from './newsroom.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caravane-subscribers-'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(home, { recursive: true, force: true });
});

/** Runs `subscribers` and gives its exit status, what it says of lines, and the counts that are not 0. */
async function subscribers(...options: string[]) {
  const printed: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  process.exitCode = undefined;
  const status = await main(['subscribers', '--json', '--home', home, ...options]);
  spy.mockRestore();
  const lines = printed.map((line) => JSON.parse(line) as { state?: string; count?: number; line?: number });
  return {
    status,
    said: lines.filter(({ state }) => state === undefined),
    states: Object.fromEntries(
      lines.filter(({ count = 0 }) => count > 0).map(({ state, count }) => [state, count]),
    ),
  };
}

const list = `\uFEFFE-mail;Thèmes;Preuve;Le\r
anna@exemple.org;eau|Kazakhstan;double confirmation, Mailpoet;2024-03-01\r
bruno@exemple.org;atlantide;;\r
"cle""a@exemple.org";;;\r
pas une adresse;;;\r
d@exemple.org;;parole donnée;\r
anna@EXEMPLE.org;;;\r
`;
const map = ['--map', 'email=E-mail,topics=Thèmes,consent=Preuve,given=Le'];

test('another sender’s list: proof kept or asked for, errors by line, nobody brought back', async () => {
  const file = join(home, 'list.csv');
  await writeFile(file, list.replace('"cle""a@exemple.org"', 'clea@exemple.org'));
  const first = await subscribers('--import', file, ...map);
  expect(first).toEqual({
    status: 1,
    said: [
      { line: 3, problem: '"atlantide" is no topic here: it is left out', taken: true },
      { line: 5, problem: 'holds no address that can be written to', taken: false },
      expect.objectContaining({ line: 6, taken: true }),
      { kept: 1, asked: 3, known: 0, suppressed: 0, failed: 1 },
    ],
    states: { confirmed: 1, pending: 3 },
  });
  await inNewsroom({ home }, async ({ newsletter }) => {
    const [anna] = (await newsletter.subscribers()).filter(({ state }) => state === 'confirmed');
    expect(anna).toMatchObject({
      wishes: { topics: ['eau', 'kazakhstan'] },
      consent: { form: 'import', given: '2024-03-01T00:00:00Z', proof: 'double confirmation, Mailpoet' },
    });
    expect((await newsletter.figures()).queue).toMatchObject([{ kind: 'confirmation', waiting: 3 }]);
  });
  expect((await subscribers('--import', file, ...map)).said.at(-1)).toEqual({
    kept: 0,
    asked: 0,
    known: 4,
    suppressed: 0,
    failed: 1,
  });
});

test('what is exported can be brought into another home, but not who left there', async () => {
  const file = join(home, 'list.csv');
  await writeFile(file, list);
  await subscribers('--import', file, ...map);
  await subscribers('--export', join(home, 'out.csv'));
  const exported = await readFile(join(home, 'out.csv'), 'utf8');
  await rm(home, { recursive: true });

  home = await mkdtemp(join(tmpdir(), 'caravane-other-'));
  const moved = join(home, 'in.csv');
  await writeFile(moved, exported.replace('"pending"', '"unsubscribed"'));
  const { said, states, status } = await subscribers('--import', moved);
  expect([status, states]).toEqual([0, { confirmed: 1, pending: 1 }]);
  expect(said).toEqual([{ kept: 1, asked: 1, known: 0, suppressed: 1, failed: 0 }]);
  await writeFile(moved, exported);
  expect((await subscribers('--import', moved)).said).toEqual([
    { kept: 0, asked: 0, known: 2, suppressed: 1, failed: 0 },
  ]);
});

test('a quote that never ends is said, and what stands before it is taken', async () => {
  const file = join(home, 'list.csv');
  await writeFile(file, 'address\nanna@exemple.org\n"bruno@exemple.org\nclea@exemple.org\n');
  const { status, said } = await subscribers('--import', file);
  expect(status).toBe(1);
  expect(said).toMatchObject([{ taken: false, problem: expect.stringContaining('QUOTE') }, { asked: 1 }]);
});

test('a list without a column of addresses, or a map of nothing, is refused with a hint', async () => {
  const file = join(home, 'list.csv');
  await writeFile(file, list);
  expect((await subscribers('--import', file)).status).toBe(1);
  expect((await subscribers('--import', file, '--map', 'mail=E-mail')).status).toBe(2);
});
