import { Socket } from 'node:net';

/** How long a goodbye to the server may take, in milliseconds. */
const patience = 1000;

/** The sockets of some connections, so that a server that has fallen silent cannot keep this process from ending. */
export type Sockets = {
  readonly open: () => Socket;
  /** Waits for connections to end by themselves, and cuts them when they do not. */
  readonly ended: (ending: Promise<void>) => Promise<void>;
};

export function trackedSockets(): Sockets {
  const sockets = new Set<Socket>();
  return {
    open: () => {
      const socket = new Socket();
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return socket;
    },
    ended: async (ending) => {
      const late = setTimeout(() => sockets.forEach((socket) => socket.destroy()), patience);
      await ending.finally(() => clearTimeout(late));
    },
  };
}
