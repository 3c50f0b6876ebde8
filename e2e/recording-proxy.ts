import { appendFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between browsers and the server, and writes down all that comes in, a line each: method, address, headers
 * and body. What is to stay on a device must be in no line of a whole run: see `canaries.ts`.
 */
export async function recordingProxy(port: number, target: number, record: string): Promise<Server> {
  const server = createServer((incoming, answer) => {
    const body: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => body.push(chunk));
    incoming.on('end', () => void appendFile(record, `${lineOf(incoming, Buffer.concat(body))}\n`));
    const { method, url: path, headers } = incoming;
    const onward = request({ port: target, host: 'localhost', method, path, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.rawHeaders);
      given.pipe(answer);
    });
    // Whoever waits sees a connection that broke, as without a proxy.
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return server;
}

const lineOf = ({ method, url, rawHeaders }: IncomingMessage, body: Buffer): string =>
  JSON.stringify({ method, url, headers: rawHeaders, body: body.toString('latin1') });

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;
