import { withConnection } from '../offline/with-connection.ts';

/** The worker's one hold on the library. */
export const library = withConnection();
