import { qualify, restsOnWorkingDays, type Term } from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { mayRestOnWorkingDays } from '../resting.ts';
import { activeWorkflows } from './workflows.ts';

/** A state of a version of a workflow. */
interface StateOf {
  readonly kind: string;
  readonly version: number;
  readonly state: string;
}

/** The states whose term, or what prolongs it, depends on which days are worked. */
export function statesOnWorkingDays(config: Configuration): StateOf[] {
  return activeWorkflows(config).flatMap(({ kind, enabled, workflow }) => {
    const rests = (limit: Parameters<typeof mayRestOnWorkingDays>[2]) =>
      mayRestOnWorkingDays(config, enabled.policy.slug, limit);
    const prolonged = Object.values(workflow.steps).some(step => rests(step.extends?.by ?? null));
    return Object.entries(workflow.waits)
      .filter(([, { answerWithin }]) => answerWithin !== null && (prolonged || rests(answerWithin)))
      .map(([state]) => ({ kind, version: workflow.version, state }));
  });
}

/** Something a step publishes for a term that depends on which days are worked. */
interface Publication {
  readonly kind: string;
  readonly version: number;
  readonly step: string;
  /** The notice, `<slug>.<name>`. */
  readonly notice: string;
  readonly lasts: Term;
}

/** What steps publish for as long as so many working days, or to a day that is worked. */
export function publicationsOnWorkingDays(config: Configuration): Publication[] {
  return activeWorkflows(config).flatMap(({ kind, enabled, workflow }) =>
    Object.entries(workflow.steps).flatMap(([step, { effects }]) =>
      effects.flatMap(effect =>
        effect.effect === 'publish' && effect.lasts !== null && restsOnWorkingDays(effect.lasts)
          ? [
              {
                kind,
                version: workflow.version,
                step,
                notice: qualify(enabled.policy.slug, effect.notice),
                lasts: effect.lasts,
              },
            ]
          : [],
      ),
    ),
  );
}
