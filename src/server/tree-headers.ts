/** A rule of the tree's `_headers` file: for paths that match, these headers; later rules override earlier ones. */
export type HeaderRule = {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [string, string])[];
};

/**
 * Reads the `_headers` file that `publish` writes into the tree, in the format that Netlify and Cloudflare Pages
 * read too: a path pattern on a line of its own, where `*` stands for anything, then indented `Name: value` lines.
 */
export function readTreeHeaders(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ pattern: toPattern(line.trim()), headers: [] });
    else rules.at(-1)?.headers.push(toHeader(line));
  }
  return rules;
}

export const headersOf = (rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> =>
  new Map(rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers));

const toPattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

function toHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
