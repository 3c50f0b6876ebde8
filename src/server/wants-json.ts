import type { Context } from 'hono';

/** Whether a script asks; browsers that follow a link never name JSON. */
export const wantsJson = (context: Context): boolean =>
  /\bapplication\/json\b/.test(context.req.header('Accept') ?? '');
