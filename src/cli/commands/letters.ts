import { Command } from 'commander';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { printer, say } from '../say.ts';

type Options = HomeOption & {
  readonly pause: boolean;
  readonly resume: boolean;
  readonly afterRestore: boolean;
  readonly json: boolean;
};

/** `letters`: how the newsletter does, without anybody's name; pausing, and going on. */
export const lettersCommand = (): Command =>
  new Command('letters')
    .description('how the newsletter does: growth by week, what waits, what came back; pause and resume')
    .option('--pause', 'let no letter leave until --resume', false)
    .option('--resume', 'let letters leave again', false)
    .option(
      '--after-restore',
      'drop what a restored backup has queued, which may have been sent, and go on',
      false,
    )
    .option('--json', 'print one JSON object a figure', false)
    .action((_own: object, command: Command) => {
      const { pause, resume, afterRestore, json, ...options } = command.optsWithGlobals<Options>();
      if (pause && resume)
        command.error("error: '--pause' and '--resume' exclude each other", { exitCode: 2 });
      return inNewsroom(options, async ({ newsletter }) => {
        if (pause || resume) await newsletter.pause(pause);
        if (afterRestore) say(`${await newsletter.acceptRestored()} queued letters are dropped`);
        const print = printer(json);
        const sending = await newsletter.standing();
        print({ sending }, `sending is ${sending}`);
        const { growth, queue, returned } = await newsletter.figures();
        for (const { week, joined, left } of growth)
          print({ week, joined, left }, `week of ${week}: ${joined} joined, ${left} left`);
        for (const { kind, waiting, oldest } of queue)
          print({ kind, waiting, oldest }, `${waiting} of kind ${kind} wait, the oldest since ${oldest}`);
        for (const { problem, letters } of returned)
          print({ problem, letters }, `${letters} came back in 30 days: ${problem}`);
      });
    });
