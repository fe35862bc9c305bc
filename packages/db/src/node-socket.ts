import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Where a database listens, as the driver reads it from a URL. */
export interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false | undefined;
}

/**
 * Opens a socket that sends small packets at once. The driver writes a flight of more than a kilobyte in two packets; by
 * default the second, with the COMMIT, would wait for the first one's acknowledgement, which comes with the answer: a whole
 * round trip more.
 */
export async function openSocket({ host, port, path }: Address, signal: AbortSignal): Promise<Socket> {
  const [hostname = 'localhost'] = host;
  const socket = path ? connect(path) : connect({ host: hostname, port: port[0] ?? 5432, noDelay: true });
  // The name a certificate is checked against, where the driver looks for it.
  Object.assign(socket, { host: hostname });
  signal.addEventListener('abort', () => socket.destroy(), { once: true });
  await once(socket, 'connect', { signal });
  return socket;
}
