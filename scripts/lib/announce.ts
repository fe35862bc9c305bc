import path from 'node:path';
import type { DemoTenant } from './demo-file.ts';

export function announce(url: string, dataFolder: string, tenants: DemoTenant[]): void {
  const [first] = tenants;
  const keys = path.join(dataFolder, 'demo.json');
  // What is printed ends in somebody's log, so an operator's key is named by where it lies.
  const operator = `$(node -p "require('${keys}').operator.apiKey")`;
  const request = first
    ? `curl -s -H 'Authorization: Bearer ${first.readerApiKey}' '${url}/v1/duties?limit=3'`
    : `curl -s -H "Authorization: Bearer ${operator}" '${url}/operator/tenants'`;
  console.log(
    [
      '',
      `  Lifang 里坊 is running   ${url}`,
      `  Documentation           ${url}/docs`,
      `  Keys and users          ${keys}`,
      '',
      '  Try:',
      `  ${request}`,
      '',
    ].join('\n'),
  );
}
