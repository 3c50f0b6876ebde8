import { createHash } from 'node:crypto';

/**
 * The policy of every page, as DESIGN §6 has it: nothing but our own files, styles by their hash, and the mirrors for
 * the library's fetches.
 */
export const contentPolicy = (styles: readonly string[], mirrors: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...mirrors.map((mirror) => new URL(mirror).origin)].join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types caravane',
  ].join('; ');
