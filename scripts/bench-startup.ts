import { parseArgs } from 'node:util';
import { CLAUSES } from './startup/catalogue.ts';
import { measureStartup } from './startup/measure.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const NOWHERE = { runtimeUrl: 'postgres://nobody:nothing@127.0.0.1:1/none', masterKey: '0'.repeat(64) };

console.log(
  `Start of the Worker with made-up policies of ${CLAUSES} clauses, medians of ${values.runs} runs`,
);
for (const policies of [1, 200]) {
  const { bundleKilobytes, firstAnswer, runtimeCpu, evaluationCpu } = await measureStartup(
    policies,
    Number(values.runs),
    NOWHERE,
  );
  console.log(
    `${String(policies).padStart(4)} policies: bundle ${bundleKilobytes} KB, first answer after ${firstAnswer} ms, ` +
      `workerd used ${runtimeCpu ?? '?'} ms of processor time, evaluating the bundle takes Node ${evaluationCpu} ms`,
  );
}
