import type { Context } from 'hono';

/**
 * Whether a request that acts comes from our own pages, or from no page at all. A browser's `Origin` must be the
 * publication's or the host that was asked.
 */
export function isFromUs(context: Context, publicOrigin: string): boolean {
  const origin = context.req.header('Origin');
  if (origin === undefined || origin === new URL(publicOrigin).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === context.req.header('Host');
}

/**
 * The same for pages whose address holds a token. Their policy keeps that address from everybody, so browsers hide the
 * origin of their forms as well: `null`. Whoever holds the token could act without a browser.
 */
export function isFromUsOrHidden(context: Context, publicOrigin: string): boolean {
  if (context.req.header('Origin') !== 'null') return isFromUs(context, publicOrigin);
  return ['same-origin', undefined].includes(context.req.header('Sec-Fetch-Site'));
}
