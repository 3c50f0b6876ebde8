import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, Option } from 'commander';
import { isExpected } from './refusal.ts';

/** Runs one command and gives its exit status: 0 all well, 1 some input failed, 2 wrong usage. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    await (await caravane(words)).parseAsync(words, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isExpected(error)) throw error;
    process.stderr.write(`caravane: ${error.message}\n`);
    return 1;
  }
}

/** Each with what it takes to do it: taking in a source need not carry the letters' libraries. */
const commands: { readonly [name: string]: () => Promise<Command> } = {
  init: async () => (await import('./commands/init.ts')).initCommand(),
  ingest: async () => {
    // It waits for others most of the time: room for young objects would be memory that only lies there.
    setFlagsFromString('--semi-space-growth-factor=1');
    return (await import('./commands/ingest.ts')).ingestCommand();
  },
  articles: async () => (await import('./commands/articles.ts')).articlesCommand(),
  publish: async () => (await import('./commands/publish.ts')).publishCommand(),
  sign: async () => (await import('./commands/sign.ts')).signCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  run: async () => (await import('./commands/run.ts')).runCommand(),
  keys: async () => (await import('./commands/keys.ts')).keysCommand(),
  preflight: async () => (await import('./commands/preflight.ts')).preflightCommand(),
  digest: async () => (await import('./commands/digest.ts')).digestCommand(),
  subscribers: async () => (await import('./commands/subscribers.ts')).subscribersCommand(),
  letters: async () => (await import('./commands/letters.ts')).lettersCommand(),
  bounces: async () => (await import('./commands/bounces.ts')).bouncesCommand(),
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
};

const helps = new Set(['help', '--help', '-h']);

/** Those that the words name; all of them where help is asked for, or where what is named first is none of them. */
function needed(words: readonly string[]): Promise<Command[]> {
  const all = Object.entries(commands);
  const first = words.find((word) => !word.startsWith('-')) ?? '';
  const isKnown = Object.hasOwn(commands, first) && !words.some((word) => helps.has(word));
  const wanted = isKnown ? all.filter(([name]) => words.includes(name)) : all;
  return Promise.all(wanted.map(([, make]) => make()));
}

async function caravane(words: readonly string[]): Promise<Command> {
  const program = new Command('caravane')
    .description('Takes in a publication’s feeds, publishes a signed edition, and serves it to readers.')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(--help tells what there is)')
    .exitOverride()
    .addOption(
      new Option(
        '--home <folder>',
        'the one folder of state: database, keys, edition, pictures (default: .caravane)',
      ),
    );
  for (const command of await needed(words)) program.addCommand(command.copyInheritedSettings(program));
  return program;
}
