/** Whether a response may be stored: a whole answer of ours, not a redirect's end nor a login page's. */
export function isSound(response: Response, address: string): boolean {
  if (response.status !== 200 || response.redirected || response.type === 'opaque') return false;
  return isPage(new URL(address, location.href).pathname) === isHtml(response);
}

/** Our pages carry the edition's key; a captive portal's page does not. */
export const isOurPage = async (response: Response): Promise<boolean> =>
  isHtml(response) && (await response.clone().text()).includes('caravane-key');

const isPage = (path: string): boolean => path.endsWith('/') || path.endsWith('.html');
const isHtml = (response: Response): boolean =>
  /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
