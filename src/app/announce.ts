import { storeOf } from './store.ts';

/** What assistive technology is told next: saving, syncing. */
export const announcement = storeOf('');

export const announce = (text: string): void => announcement.set(text);
