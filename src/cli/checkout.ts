import { fileURLToPath } from 'node:url';

/** Where the project's own files stand, whatever folder the command was started in. */
export const checkout = fileURLToPath(new URL('../../', import.meta.url));
