import { serveNode } from '@lifang/api/node';
import type { Home, HomeOptions } from './home.ts';

export async function serveOnNode(options: HomeOptions): Promise<Home> {
  const { url, close } = await serveNode({
    databaseUrl: options.runtimeUrl,
    host: options.host,
    port: options.port,
    masterKey: options.masterKey,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  return { url, stop: close };
}
