/** An address without the parameters that only tell its site where a reader came from. The rest stays as written. */
export function withoutTrackers(address: string): string {
  const [page = '', fragment] = splitAt(address, '#');
  const [path = '', query] = splitAt(page, '?');
  const anchor = fragment === undefined || trackingFragment.test(fragment) ? '' : `#${fragment}`;
  const kept = query?.split('&').filter((parameter) => !tracker.test(parameter));
  return path + (kept && kept.length > 0 ? `?${kept.join('&')}` : '') + anchor;
}

const trackingFragment = /^(?:utm_\w+|xtor|tk\.rss\w*|at_medium|ref=rss)(?:=|$|[&-])|^ref=rss$/i;

const tracker =
  /^(?:utm_\w+|mc_(?:cid|eid)|fbclid|gclid|dclid|gclsrc|msclkid|yclid|ysclid|igshid|igsh|twclid|_openstat|xtor|at_(?:medium|campaign)|mkt_tok|_hsenc|_hsmi|oly_(?:anon|enc)_id|vero_id|wickedid|__twitter_impression|fb_(?:action_ids|action_types|source|ref)|ncid|wt_mc|wprss|src=rss$|ref=rss$|from=rss$|rss$|source=rss$|feature=(?:youtu\.be|share)$)(?:=|$)/i;

const splitAt = (text: string, mark: string): readonly [string, string | undefined] => {
  const at = text.indexOf(mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};
