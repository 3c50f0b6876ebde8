import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import layers from './layers.config.mjs';

/** Holds the imports of `src` against the table, and the tool against a planted violation that it must find. */
export async function checkLayers(root: string): Promise<string> {
  const still = await inspect(root, { exclude: { dynamic: true } });
  const all = await inspect(root, {});
  const violations = [...still.summary.violations, ...all.summary.violations.filter(isNotReachability)];
  if (violations.length > 0) {
    const lines = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    throw new Error([...new Set(lines)].join('\n'));
  }
  if (all.summary.totalCruised < 40) throw new Error(`only ${all.summary.totalCruised} modules were read`);
  await findPlanted();
  return `${all.summary.totalCruised} modules, ${all.summary.totalDependenciesCruised} imports, planted violation found`;
}

/** What is reached through a dynamic import is allowed: the static run alone judges reachability. */
const isNotReachability = ({ rule }: { rule: { name: string } }): boolean =>
  rule.name !== 'prerender-stays-off-the-device';

async function inspect(root: string, options: ICruiseOptions): Promise<ICruiseResult> {
  const ruleSet = { forbidden: layers.forbidden } as unknown as IFlattenedRuleSet;
  const { output } = await cruise(['src'], {
    ...(layers.options as ICruiseOptions),
    ...options,
    baseDir: root,
    validate: true,
    ruleSet,
  });
  return output as ICruiseResult;
}

async function findPlanted(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'caravane-planted-'));
  try {
    await mkdir(join(root, 'src/domain'), { recursive: true });
    await mkdir(join(root, 'src/archive'), { recursive: true });
    await writeFile(join(root, 'src/archive/record.ts'), 'export const record: number = 1;\n');
    await writeFile(
      join(root, 'src/domain/planted.ts'),
      "import { record } from '../archive/record.ts';\nexport const planted: number = record;\n",
    );
    const { summary } = await inspect(root, {});
    if (!summary.violations.some(({ rule }) => rule.name === 'domain-imports')) {
      throw new Error('the planted violation was not found: the tool is blind');
    }
  } finally {
    await rm(root, { recursive: true });
  }
}
