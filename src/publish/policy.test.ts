import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { headersFile } from './headers-file.ts';
import { contentPolicy } from './policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy', () => {
  test('allows our styles by their hashes, and fetches from the mirrors alone', () => {
    const policy = contentPolicy(['a{}', 'b{}'], ['https://miroir.example/', 'http://m2.example:8080']);
    expect(policy).toContain(`style-src ${hash('a{}')} ${hash('b{}')};`);
    expect(policy).toContain("connect-src 'self' https://miroir.example http://m2.example:8080;");
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types caravane$/);
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  test('stands in the headers of every path, which no page framed elsewhere escapes', () => {
    const lines = headersFile("default-src 'none'").split('\n');
    expect(lines[0]).toBe('/*');
    expect(lines[1]).toBe("  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");
    expect(lines.indexOf('/edition/head.json')).toBeGreaterThan(lines.indexOf('/edition/*'));
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\/\S*$|^ {2}[A-Z][\w-]+: .+$/);
  });
});
