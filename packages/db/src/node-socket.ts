import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Where a database listens, as the driver reads it from a URL. */
export interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false | undefined;
}

/**
 * Opens a socket on which a flight leaves whole, and at once. The driver writes a flight of more than a kilobyte in pieces:
 * each would be a call of the system of its own, and by default the last, with the COMMIT, would wait for the first one's
 * acknowledgement, which comes with the answer: a whole round trip more.
 */
export async function openSocket({ host, port, path }: Address, signal: AbortSignal): Promise<Socket> {
  const [hostname = 'localhost'] = host;
  const socket = path ? connect(path) : connect({ host: hostname, port: port[0] ?? 5432, noDelay: true });
  // The name a certificate is checked against, where the driver looks for it.
  Object.assign(socket, { host: hostname });
  signal.addEventListener('abort', () => socket.destroy(), { once: true });
  await once(socket, 'connect', { signal });
  leaveTogether(socket);
  return socket;
}

/** Holds back what is written until the event loop turns, as the driver does with the last piece of a flight anyway. */
function leaveTogether(socket: Socket): void {
  const write = socket.write.bind(socket);
  Object.assign(socket, {
    write(...given: Parameters<typeof write>): boolean {
      if (socket.writableCorked === 0) {
        socket.cork();
        setImmediate(() => socket.uncork());
      }
      return write(...given);
    },
  });
}
