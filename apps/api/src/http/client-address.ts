import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { Env } from './env.ts';

/**
 * The address a request comes from: the last one in the header of the proxy in front, which is the one that proxy saw
 * itself; else that of the connection. Null where the home knows none.
 */
export function clientAddress(c: Context<Env>, header: string | null): string | null {
  if (header === null) return connectionAddress(c.env);
  const last = c.req.header(header)?.split(',').at(-1)?.trim() ?? '';
  return isIP(last) === 0 ? null : last;
}

/** What the Node server knows of the connection. */
function connectionAddress(env: unknown): string | null {
  const incoming = member(env, 'incoming');
  const address = member(member(incoming, 'socket'), 'remoteAddress');
  return typeof address === 'string' ? address : null;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
