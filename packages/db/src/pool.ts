import { type Connection, type ConnectionOptions, connect } from './connection.ts';

/** Hands out connections, each to one transaction at a time. */
export interface Pool {
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** Connections that are kept and reused: the home on Node. Waiters are served in order. */
export function keepingPool(options: ConnectionOptions & { readonly size: number }): Pool {
  const idle: Connection[] = [];
  const all: Connection[] = [];
  const waiting: ((connection: Connection) => void)[] = [];
  const acquire = (): Promise<Connection> | Connection => {
    const free = idle.pop();
    if (free) return free;
    if (all.length < options.size) {
      const fresh = connect(options);
      all.push(fresh);
      return fresh;
    }
    return new Promise(resolve => waiting.push(resolve));
  };
  const release = (connection: Connection) => {
    const next = waiting.shift();
    if (next) next(connection);
    else idle.push(connection);
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
    async end() {
      await Promise.all(all.map(connection => connection.end()));
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
    end: () => Promise.resolve(),
  };
}
