/** What serves the app: workerd or Node. */
export type Home = { url: string; stop: () => Promise<void> };

export type HomeOptions = {
  dataFolder: string;
  runtimeUrl: string;
  masterKey: string;
  host: string;
  port: number;
  clock: string | undefined;
  /** Further settings of the installation, such as LIFANG_REQUESTS_PER_MINUTE. */
  settings?: Record<string, string>;
  /** Receives what the runtime writes; it goes to the terminal when absent. */
  onLog?: (line: { level: string; message: string }) => void;
};

export function baseUrl(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
