/**
 * Asks for a file on behalf of a page, whose address it does not bear: a filter may stand there, and for a face a browser
 * names all of it, whatever the page says of referrers.
 */
export const askNetwork = (request: Request): Promise<Response> =>
  fetch(request, { referrerPolicy: 'no-referrer' });
