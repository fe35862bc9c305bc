import { citations, type Step } from '@lifang/policy';
import type { CaseFacts, StepRefusal } from './facts.ts';

/**
 * What time decides waits for the end of the term; what must come in time, and whatever prolongs the term or makes it stand
 * still, does not come after it.
 */
export function timeFaults(name: string, step: Step, { overdue, paused, said }: CaseFacts): StepRefusal[] {
  const clauses = citations(step.cites);
  const fault = (
    requirement: 'in-time' | 'extensions' | 'paused',
    has: string | number,
    needs: string | number,
    title: string,
    english: string,
  ): StepRefusal => ({ requirement, of: 'standing', clauses, has, needs, wording: { title, english } });
  const running = step.inTime || step.extends !== null || step.term === 'pause';
  const found: StepRefusal[] = [];
  if (running && overdue)
    found.push(fault('in-time', 'term over', 'term running', '期限已过', 'The term is over'));
  if (step.by.actor === 'clock' && !overdue) {
    found.push(fault('in-time', 'term running', 'term over', '期限尚未届满', 'The term is not over yet'));
  }
  const times = said.filter(one => one.step === name).length;
  if (step.extends !== null && times >= step.extends.atMost) {
    const { atMost } = step.extends;
    found.push(
      fault('extensions', times + 1, atMost, `至多延长 ${atMost} 次`, `Prolonged ${atMost} times at most`),
    );
  }
  if (step.term !== null && paused === (step.term === 'pause')) {
    found.push(
      paused
        ? fault('paused', 'standing still', 'running', '期限已经中止', 'The term stands still already')
        : fault('paused', 'running', 'standing still', '期限没有中止', 'The term does not stand still'),
    );
  }
  return found;
}
