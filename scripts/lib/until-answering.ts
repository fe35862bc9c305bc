import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './progress.ts';

export async function untilAnswering(baseUrl: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (let last = 'no answer'; ; ) {
    try {
      const response = await fetch(`${baseUrl}/health/ready`);
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > deadline) throw new PlainError(`${baseUrl}/health/ready does not turn ready: ${last}`);
    await sleep(50);
  }
}
