import { addresses } from '../domain/addresses.ts';
import type { Publication } from '../domain/publication.ts';
import { wordingIn } from '../domain/language.ts';

/** The identity's paper, by day and by night, and the turquoise of the icon; the style sheet has the same. */
export const colours = { paper: '#fbf7ef', night: '#161513', turquoise: '#0f8688' } as const;

/** What a device shows of the installed app. */
export function webManifest({ name, motto, languages }: Publication): string {
  const language = languages[0] ?? 'fr';
  return JSON.stringify({
    id: addresses.front,
    name,
    short_name: name.length <= 12 ? name : (name.split(/\s+/)[0] ?? name),
    description: wordingIn(motto, language),
    lang: language,
    dir: 'ltr',
    start_url: addresses.front,
    scope: '/',
    display: 'standalone',
    background_color: colours.paper,
    theme_color: colours.turquoise,
    categories: ['news'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'Rechercher', url: addresses.search('') },
      { name: 'Articles enregistrés', url: addresses.saved },
      { name: 'La lettre', url: addresses.newsletter },
    ],
  });
}
