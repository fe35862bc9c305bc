import path from 'node:path';
import type { DemoTenant } from './demo-file.ts';

export function announce(url: string, dataFolder: string, operatorKey: string, tenants: DemoTenant[]): void {
  const [first] = tenants;
  const request = first
    ? `curl -s -H 'Authorization: Bearer ${first.readerApiKey}' '${url}/v1/duties?limit=3'`
    : `curl -s -H 'Authorization: Bearer ${operatorKey}' '${url}/operator/tenants'`;
  console.log(
    [
      '',
      `  Lifang 里坊 is running   ${url}`,
      `  Documentation           ${url}/docs`,
      `  Keys and users          ${path.join(dataFolder, 'demo.json')}`,
      '',
      '  Try:',
      `  ${request}`,
      '',
    ].join('\n'),
  );
}
