import { addresses } from '../../domain/addresses.ts';

/** Where `g` and a second key lead. */
export const places = [
  { key: 'h', name: 'front', address: addresses.front },
  { key: 't', name: 'topics', address: `${addresses.front}#themes` },
  { key: 'r', name: 'catchUp', address: addresses.catchUp },
  { key: 's', name: 'saved', address: addresses.saved },
  { key: 'a', name: 'archives', address: addresses.archives },
  { key: 'b', name: 'library', address: addresses.library },
  { key: 'l', name: 'newsletter', address: addresses.newsletter },
  { key: 'p', name: 'settings', address: addresses.settings },
] as const;
