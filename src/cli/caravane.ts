import { Command, CommanderError, Option } from 'commander';
import { articlesCommand } from './commands/articles.ts';
import { bouncesCommand } from './commands/bounces.ts';
import { digestCommand } from './commands/digest.ts';
import { doctorCommand } from './commands/doctor.ts';
import { ingestCommand } from './commands/ingest.ts';
import { initCommand } from './commands/init.ts';
import { keysCommand } from './commands/keys.ts';
import { lettersCommand } from './commands/letters.ts';
import { preflightCommand } from './commands/preflight.ts';
import { publishCommand } from './commands/publish.ts';
import { runCommand } from './commands/run.ts';
import { serveCommand } from './commands/serve.ts';
import { signCommand } from './commands/sign.ts';
import { subscribersCommand } from './commands/subscribers.ts';
import { isExpected } from './refusal.ts';

/** Runs one command and gives its exit status: 0 all well, 1 some input failed, 2 wrong usage. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    await caravane().parseAsync(words, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isExpected(error)) throw error;
    process.stderr.write(`caravane: ${error.message}\n`);
    return 1;
  }
}

function caravane(): Command {
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
  for (const command of [
    initCommand(),
    ingestCommand(),
    articlesCommand(),
    publishCommand(),
    signCommand(),
    serveCommand(),
    runCommand(),
    keysCommand(),
    preflightCommand(),
    digestCommand(),
    subscribersCommand(),
    lettersCommand(),
    bouncesCommand(),
    doctorCommand(),
  ]) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}
