/** What we use of the runtime's own module; the package of its types would bring in globals that differ from Node's. */
declare module 'cloudflare:workers' {
  /** Keeps the request or scheduled run at hand alive until the work is done. */
  export function waitUntil(work: Promise<unknown>): void;
}
