import { createServer } from 'node:net';
import { PlainError } from './progress.ts';

export function freePort(host = '127.0.0.1'): Promise<number> {
  return listen(0, host);
}

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return listen(port, host).then(
    () => true,
    () => false,
  );
}

export async function demandPort(port: number, host: string): Promise<void> {
  try {
    await listen(port, host);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new PlainError(
        `Port ${port} on ${host} is used by another program. Set PORT to a free one, e.g. PORT=${port + 1}.`,
      );
    }
    throw new PlainError(`Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`);
  }
}

export function portFrom(text: string | undefined, otherwise: number): number {
  const port = text ? Number(text) : otherwise;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`PORT is "${text}"; it must be a number from 1 to 65535.`);
}

function listen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
