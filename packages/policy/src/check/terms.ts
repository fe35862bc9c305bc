import { isDay } from '../time/day.ts';
import { stays } from '../workflows/consultation.ts';
import type { Step, Workflow } from '../workflows/workflow.ts';
import { type Finding, finding } from './finding.ts';
import { stepAt } from './parts.ts';

const prolongs = ({ extends: more, term }: Step): boolean => more !== null || term !== null;
const minds = (step: Step): boolean => step.by.actor === 'clock' || step.inTime || prolongs(step);

/** Time takes a step without a word, where a term runs; and only what stays in a state moves the end of its term. */
export function termFaults(workflow: Workflow): Finding[] {
  const { waits } = workflow;
  return Object.entries(workflow.steps).flatMap(([name, step]) => {
    const at = stepAt(workflow, name);
    const found: Finding[] = [];
    const endless = step.from.filter(state => waits[state]?.answerWithin === null);
    if (minds(step) && endless.length > 0) {
      found.push(
        finding(
          'term-none',
          at,
          `状态“${endless.join('、')}”没有期限`,
          `there is no term in the state "${endless.join(', ')}"`,
        ),
      );
    }
    if (step.by.actor === 'clock') {
      if (Object.keys(step.requires).length > 0 || step.opinion !== null || step.reason) {
        found.push(
          finding(
            'clock-speaks',
            at,
            '期限届满时没有人填写字段、意见或理由',
            'asks for fields, an opinion or a reason, and time gives none',
          ),
        );
      }
      if (step.from.includes(step.to)) {
        found.push(
          finding('clock-stays', at, '期限届满后仍在原状态', 'leaves the case where its term is over'),
        );
      }
    }
    if (prolongs(step) && !stays(step)) {
      found.push(
        finding(
          'prolongs-elsewhere',
          at,
          '延长或中止期限的步骤须留在原状态',
          'moves the end of a term whose state it leaves',
        ),
      );
    }
    const resumes = Object.values(workflow.steps).some(
      other => other.term === 'resume' && step.from.every(state => other.from.includes(state)),
    );
    if (step.term === 'pause' && !resumes) {
      found.push(finding('paused-for-ever', at, '期限中止后无法恢复', 'nothing makes the term run again'));
    }
    const { during } = step;
    if (during !== null && !(isDay(during.from) && isDay(during.to) && during.from <= during.to)) {
      found.push(
        finding('step-window', at, '期间的首尾日期有误', 'may be taken in a window whose days are wrong'),
      );
    }
    return found;
  });
}
