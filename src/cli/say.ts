/** Tells whoever runs the command how it goes; results alone go to stdout. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

// `caravane articles | head` closes our output early: that is no failure, and nobody is left to print for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Prints results: one JSON object a line, or a line for people. */
export function printer(json: boolean): <Result extends object>(result: Result, words: string) => void {
  return (result, words) => void process.stdout.write(`${json ? JSON.stringify(result) : words}\n`);
}
