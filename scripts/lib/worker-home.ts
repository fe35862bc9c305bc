import path from 'node:path';
import process from 'node:process';
import { setInterval } from 'node:timers';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { bundleWorker } from './bundle.ts';
import { baseUrl, type Home, type HomeOptions } from './home.ts';
import { childrenOf } from './process-table.ts';
import { Processes } from './processes.ts';
import { explain } from './progress.ts';

/** @property pid of the runtime, where it could be found. */
export type WorkerHome = Home & { pid: number | undefined };

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export async function serveWorker(options: HomeOptions): Promise<Home> {
  return serveBundle(await bundleWorker(options.dataFolder), options);
}

/** Serves a bundle that was made before. */
export async function serveBundle(script: string, options: HomeOptions): Promise<WorkerHome> {
  const others = new Set(childrenOf(process.pid).map(row => row.pid));
  const ours = signals.map(signal => [signal, process.listeners(signal)] as const);
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: options.host,
      port: options.port,
      log: new Log(LogLevel.WARN),
      cf: false,
      telemetry: { enabled: false },
      ...(options.onLog ? { handleStructuredLogs: options.onLog } : {}),
      name: 'lifang-api',
      modules: [{ type: 'ESModule', path: 'worker.js', contents: script }],
      compatibilityDate: '2026-11-01',
      compatibilityFlags: ['nodejs_compat'],
      hyperdrives: { HYPERDRIVE: options.runtimeUrl },
      bindings: {
        ...options.settings,
        LIFANG_MASTER_KEY: options.masterKey,
        ...(options.clock === undefined ? {} : { LIFANG_CLOCK: options.clock }),
      },
    }),
  );
  await miniflare.ready;
  // Miniflare's own hooks would end this process before Postgres is stopped.
  for (const [signal, listeners] of ours) keepOnly(signal, listeners);

  const processes = new Processes(options.dataFolder);
  const runtime = childrenOf(process.pid).find(
    row => !others.has(row.pid) && path.basename(row.argv[0] ?? '') === 'workerd',
  );
  if (runtime) processes.remember('workerd', runtime.pid);

  const minutes = everyMinute(miniflare);
  return {
    url: baseUrl(options.host, options.port),
    pid: runtime?.pid,
    stop: async () => {
      clearInterval(minutes);
      await miniflare.dispose();
      await processes.end('workerd', 'SIGTERM');
    },
  };
}

// Called over Miniflare's own channel, so that no route for it is open to the network.
function everyMinute(miniflare: Miniflare): NodeJS.Timeout {
  let running = false;
  return setInterval(async () => {
    if (running) return;
    running = true;
    try {
      const worker = await miniflare.getWorker();
      await worker.scheduled({ cron: '*/10 * * * *', scheduledTime: new Date() });
    } catch (error) {
      console.error(`lifang: the scheduled run failed: ${explain(error)}`);
    } finally {
      running = false;
    }
  }, 60_000);
}

function keepOnly(signal: string, kept: readonly unknown[]): void {
  for (const listener of process.listeners(signal)) {
    if (!kept.includes(listener)) process.removeListener(signal, listener);
  }
}
