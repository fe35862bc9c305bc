import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';

/** An R2 bucket as Miniflare has it, kept in memory. */
export async function startBucket() {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      log: new Log(LogLevel.WARN),
      cf: false,
      telemetry: { enabled: false },
      name: 'bucket',
      modules: [{ type: 'ESModule', path: 'bucket.js', contents: 'export default {}' }],
      compatibilityDate: '2026-11-01',
      r2Buckets: ['FILES'],
    }),
  );
  await miniflare.ready;
  return { bucket: await miniflare.getR2Bucket('FILES'), stop: () => miniflare.dispose() };
}
