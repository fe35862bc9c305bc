import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { openSocket } from './node-socket.ts';

/** Hands out connections, each to one transaction at a time. */
export interface Pool {
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** From now on hands out new connections only; those in use are not used again. */
  renew(): void;
  end(): Promise<void>;
}

interface Waiter {
  serve(connection: Connection): void;
  refuse(error: Error): void;
}

/**
 * Connections that are kept and reused: the home on Node. Waiters are served in order. A connection that has lost its
 * socket is never handed out again.
 */
export function keepingPool(options: ConnectionOptions & { readonly size: number }): Pool {
  const idle: Connection[] = [];
  const all = new Set<Connection>();
  const fresh = new WeakSet<Connection>();
  const waiting: Waiter[] = [];
  const leaving = new Set<Promise<void>>();
  let ended = false;

  const open = (): Connection => {
    const connection = connect({ socket: openSocket, ...options });
    all.add(connection);
    fresh.add(connection);
    return connection;
  };
  const drop = (connection: Connection) => {
    all.delete(connection);
    const bye = connection
      .end()
      .catch(() => {})
      .finally(() => leaving.delete(bye));
    leaving.add(bye);
  };
  const mayServe = (connection: Connection) => connection.usable() && fresh.has(connection);
  const acquire = (): Promise<Connection> | Connection => {
    if (ended) throw new Error('the pool has ended');
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
      if (mayServe(kept)) return kept;
      drop(kept);
    }
    if (all.size < options.size) return open();
    return new Promise((serve, refuse) => waiting.push({ serve, refuse }));
  };
  const release = (connection: Connection) => {
    const reusable = mayServe(connection);
    if (!reusable) drop(connection);
    const next = waiting.shift();
    if (next) next.serve(reusable ? connection : open());
    else if (reusable) idle.push(connection);
  };
  return {
    async use(work) {
      const connection = await acquire();
      try {
        return await work(connection);
      } finally {
        release(connection);
      }
    },
    renew() {
      for (const connection of all) fresh.delete(connection);
    },
    async end() {
      ended = true;
      for (const { refuse } of waiting.splice(0)) refuse(new Error('the pool has ended'));
      await Promise.all([...all].map(connection => connection.end()).concat(...leaving));
    },
  };
}

/** A connection for each transaction: the home in workerd, where a socket cannot outlive its request. */
export function freshPool(options: ConnectionOptions, onEnded: (ended: Promise<void>) => void): Pool {
  return {
    async use(work) {
      const connection = connect(options);
      try {
        return await work(connection);
      } finally {
        // The answer does not wait for the good-bye; the runtime keeps the request alive until it is said.
        onEnded(connection.end().catch(() => {}));
      }
    },
    renew() {},
    end: () => Promise.resolve(),
  };
}
