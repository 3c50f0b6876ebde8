import { flushCompileCache } from 'node:module';
import { decodeText } from './decode-text.ts';
import { readText, type Reading, type SourceReading } from './ingest-source.ts';
import { decompress } from './read-source.ts';
import type { Given, Heard, Told } from './reading-room.ts';

/** The reader in the reading room: bytes in, drafts out, told now and then how many pieces of work are done. */
let desk: Reading | undefined;
let given: Given | undefined;
let arrived = 0;
/** What was loaded on the way is kept once. */
let flushed = false;
/** Milliseconds between two words about it. */
const pause = 100;
/** Drafts in one message: all at once would be held several times over. */
const batch = 20;

const say = (told: Told): Promise<void> =>
  new Promise((resolve) => process.send?.(told, undefined, undefined, () => resolve()));

process.on('message', async (heard: Heard) => {
  if ('desk' in heard) return void (desk = heard.desk);
  if (heard instanceof Uint8Array) {
    given?.bytes.set(heard, arrived);
    arrived += heard.length;
  } else {
    const { size, ...said } = heard;
    given = { ...said, bytes: new Uint8Array(size) };
    arrived = 0;
  }
  if (given?.bytes.length === arrived) await answer(await read());
});
process.on('disconnect', () => process.exit());
await say('ready');
// It ends by being sent away, after which nothing that it compiled can be kept.
flushCompileCache();

async function read(): Promise<SourceReading> {
  if (desk === undefined || given === undefined) throw new Error('nobody told the reader what to read');
  const { address, place } = given;
  let done = 0;
  let said = performance.now();
  const step = (): void => {
    done += 1;
    const now = performance.now();
    if (now - said < pause) return;
    said = now;
    void say(done);
  };
  try {
    const text = await takeText();
    return typeof text === 'string' ? readText({ text, place }, address, desk, step) : text;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, format: null, error: `${address} cannot be read: ${message}` };
  }
}

/** The text of what was given, whose bytes are then let go. */
async function takeText(): Promise<string | SourceReading> {
  if (given === undefined) return '';
  const { address, ...held } = given;
  given = undefined;
  const found = await decompress({ ok: true, ...held }, address);
  return found.ok ? decodeText(found.bytes, found.charset) : { ok: false, format: null, error: found.error };
}

async function answer(reading: SourceReading): Promise<void> {
  if (!reading.ok) return say({ reading });
  const { drafts } = reading;
  for (let at = 0; at < drafts.length; at += batch) await say({ drafts: drafts.slice(at, at + batch) });
  await say({ reading: { ...reading, drafts: [] } });
  if (!flushed) flushCompileCache();
  flushed = true;
}
