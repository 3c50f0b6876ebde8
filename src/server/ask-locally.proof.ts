import { get } from 'node:http';

export type Answered = { readonly status: number; readonly text: string; readonly policy: string };

/** Asks a server on this machine as a client that may call itself to any name: `fetch` sends no Host but the address's. */
export const askLocally = (
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers }, (answer) => {
      let text = '';
      answer.on('data', (bytes: Buffer) => (text += bytes.toString()));
      answer.on('end', () => {
        const policy = String(answer.headers['content-security-policy'] ?? '');
        resolve({ status: answer.statusCode ?? 0, text, policy });
      });
    }).on('error', reject);
  });
