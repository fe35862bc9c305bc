/** Whether the driver still holds a query back: it would send it over its next socket. */
export function notYetSent(query: object): boolean {
  return 'state' in query && query.state === null;
}

/**
 * A named statement whose plan went stale by a migration fails with its transaction. The driver then sends it again by
 * itself, behind the COMMIT and so outside the transaction, with the parameter types of before; its answer would pass for
 * the first one's. Marked as cancelled it is not sent, and it forgets the stale plan all the same.
 *
 * @param fail receives the database's error.
 */
export function failInsteadOfRepeating(query: object, fail: (error: unknown) => void): void {
  Object.defineProperty(query, 'retried', {
    get: () => undefined,
    set(error: unknown) {
      Reflect.set(query, 'cancelled', true);
      fail(error);
    },
  });
}

/** Whether an error is about the connection rather than about a statement. */
export function isOfTheLine(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return /^(CONNECTION_|CONNECT_TIMEOUT|E[A-Z]{4,}$|ERR_STREAM|ERR_SOCKET)/.test(error.code);
}
