import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { deliveries, fair, type Weather } from './deliveries.ts';
import type { Delivery } from './faults.ts';
import type { Story } from './story.ts';

/** A real server that fails by plan: what `faults.ts` describes, on sockets. */
export type FaultServer = {
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** What is asked for at this moment; the story may be another one for each device. */
export type Plan = {
  story: Story;
  weather: Weather;
  /** Milliseconds of the story's time. */
  now: number;
  random: () => number;
};

/** Faults last a hundredth of what they would, as the device under test waits. */
export const haste = 100;

export async function faultServer(
  plan: Plan,
  place: 'origin' | 'mirror',
  files: { readonly [path: string]: string },
): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = files[path];
    if (file !== undefined) {
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(file);
      return;
    }
    const deliver = deliveries({ story: plan.story, now: () => plan.now, random: plan.random });
    const weather = path.startsWith('/edition/') ? plan.weather : fair;
    send(request.socket, deliver(place, path, weather));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return closed(server);
    },
  };
}

/** Writes by hand: no library would send what is wrong. The end of the connection is the end of the body. */
function send(socket: Socket, { headers, refused, status, parts, end }: Delivery): void {
  if (headers === Infinity) return;
  setTimeout(() => {
    if (refused) return void socket.resetAndDestroy();
    socket.write(
      `HTTP/1.1 ${status} Whatever\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\n` +
        'Cache-Control: no-store\r\nConnection: close\r\n\r\n',
    );
    for (const part of parts) socket.write(part);
    if (end === 'end') socket.end();
    if (end === 'reset') setTimeout(() => socket.resetAndDestroy(), 5);
  }, headers / haste);
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => void server.close(() => resolve()));
