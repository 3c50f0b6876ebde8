import { addresses } from '../domain/addresses.ts';

/** Crawlers may read what readers read; mailed links and interfaces are nobody's pages. */
export const robots = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /dev/',
    'Disallow: /lettre/confirmer',
    'Disallow: /lettre/desabonner',
    'Disallow: /lettre/preferences',
    '',
    `Sitemap: ${origin}${addresses.sitemap}`,
    `Sitemap: ${origin}${addresses.newsSitemap}`,
    '',
  ].join('\n');
