import { Command, InvalidArgumentError } from 'commander';
import { queueDueDigests } from '../due-digests.ts';
import { hangPictures } from '../hang-pictures.ts';
import { inNewsroom, type HomeOption, type Newsroom } from '../newsroom.ts';
import { print } from '../print-edition.ts';
import { eachNewMessage } from '../read-mailbox.ts';
import { say } from '../say.ts';
import { portOption, refuseTakenPort, serveHome, untilStopped } from '../serve-home.ts';
import { sourcesOf, takeInAll, type SourceLine } from '../take-in.ts';

type Options = HomeOption & {
  readonly port: number;
  readonly host?: string;
  readonly dev: boolean;
  readonly every: number;
};

/** `run`: takes in, publishes, serves and queues the digests that are due, again and again until it is stopped. */
export const runCommand = (): Command =>
  new Command('run')
    .description('take in, publish, serve and send the letters that are due, again and again')
    .addOption(portOption())
    .option('--host <address>', 'the address to listen on')
    .option('--every <minutes>', 'time between two rounds', parseMinutes, 15)
    .option('--dev', 'for development: on loopback, with its conveniences', false)
    .action((_own: object, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { every } = options;
      return inNewsroom(options, async (newsroom) => {
        await refuseTakenPort(options);
        await round(newsroom);
        const { mail, close } = await serveHome(newsroom, options);
        const stopped = untilStopped();
        const letters = () => (mail === 'set' ? queueDueDigests(newsroom, Date.now()) : undefined);
        const timer = repeat(every, letters, async () => {
          await round(newsroom);
          await letters();
        });
        await stopped;
        timer.stop();
        await close();
        await timer.idle();
      });
    });

/**
 * One round: articles first, then their pictures, then the edition. A source that fails is said and passed over. Of
 * several processes on one database, one takes in; each prints for its own readers.
 */
async function round(newsroom: Newsroom): Promise<void> {
  const sources = sourcesOf(newsroom, []);
  await newsroom.once('take-in', async () => {
    await takeInAll(newsroom, sources, sayFailure, { scheduled: true });
    await hangPictures(newsroom, sources);
  });
  await print(newsroom, {});
  await readBounces(newsroom);
}

/** Letters that came back, where a mail server lays them down for us. */
async function readBounces({ newsletter, once }: Newsroom): Promise<void> {
  const maildir = process.env['BOUNCES_MAILDIR'] ?? '';
  if (maildir === '') return;
  await once('bounces', async () => {
    const read = await eachNewMessage(maildir, async (message) => void (await newsletter.returned(message)));
    if (read > 0) say(`${read} messages of the mailbox of bounces are read`);
  });
}

const sayFailure = ({ source, error }: SourceLine): void => {
  if (error !== undefined) say(`${source}: not taken in: ${error}`);
};

function parseMinutes(text: string): number {
  const minutes = Number(text);
  if (minutes >= 1 && minutes <= 1440) return minutes;
  throw new InvalidArgumentError('Minutes go from 1 to 1440.');
}

type Job = () => Promise<void> | undefined;

/**
 * Does `first` at once, then a job again and again with a pause in between, one at a time; an unexpected failure is
 * said and the next round tries again.
 */
function repeat(minutes: number, first: Job, job: Job): { stop: () => void; idle: () => Promise<void> } {
  let running = Promise.resolve();
  const next = (task: Job): void => {
    running = running.then(task).catch((error: unknown) => say(`round failed: ${String(error)}`));
  };
  next(first);
  const timer = setInterval(next, minutes * 60_000, job);
  return { stop: () => clearInterval(timer), idle: () => running };
}
