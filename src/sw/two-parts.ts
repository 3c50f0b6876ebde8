/** A page that runs no script never says that it has painted: its rest comes by then, in ms. */
const patience = 300;

/** How much of a text's HTML fills a screen, in characters; the first part ends at the paragraph that reaches it. */
const screenful = 1200;

const unpainted = new Map<string, () => void>();

/** The page of this client has painted what it had. */
export function sawPaint(client: string): void {
  unpainted.get(client)?.();
}

/**
 * An article's page in two parts: what the first screen shows, then, once the page has painted it, the rest. A browser
 * that is given all at once lays out all before it shows a word. The script that tells of the paint ends the first part:
 * before the text, it would have the browser draw an empty page first. It takes itself out of the text (`app/start.ts`).
 */
export function inTwoParts(html: string, client: string): BodyInit {
  const end = endOfScreen(html);
  if (end === 0 || !client) return html;
  const [script = ''] = /<script type="module"[^>]*><\/script>/.exec(html) ?? [];
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode(html.slice(0, end) + script));
      await painted(client);
      controller.enqueue(encoder.encode(html.slice(end).replace(script, '')));
      controller.close();
    },
  });
}

function endOfScreen(html: string): number {
  const text = html.indexOf('data-part="body"');
  const end = text < 0 ? -1 : html.indexOf('</p>', text + screenful);
  return end < 0 ? 0 : end + '</p>'.length;
}

const painted = (client: string): Promise<void> =>
  new Promise<void>((resolve) => {
    unpainted.set(client, resolve);
    setTimeout(resolve, patience);
  }).finally(() => unpainted.delete(client));
