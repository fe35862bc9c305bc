import { type Day, endOfTerm, isPublished, restsOnWorkingDays, type Term } from '@lifang/policy';
import { type Configuration, settingOn } from '../configuration.ts';
import { mayRestOnWorkingDays } from '../resting.ts';
import { type ActiveDuty, activeDuties } from './rules.ts';

/** The limit of a duty after a trigger, where it has one: a term, or the setting that holds it. */
const limitOf = ({ duty: { when } }: ActiveDuty) => ('within' in when ? when.within : null);

/** Whether an occurrence rests on a year whose working days nobody has announced: it is not certain that it is owed, or by when. */
export function isProvisional(
  config: Configuration,
  active: ActiveDuty,
  { startsOn, dueOn }: { readonly startsOn: Day; readonly dueOn: Day | null },
): boolean {
  if (active.duty.when.form === 'each') return !isPublished(startsOn, config.calendar);
  const limit = limitOf(active);
  if (limit === null || dueOn !== null) return false;
  const { slug } = active.enabled.policy;
  const term: Term | null = 'type' in limit ? settingOn(config, slug, limit, startsOn) : limit;
  return term !== null && restsOnWorkingDays(term) && endOfTerm(startsOn, term, config.calendar).provisional;
}

/** The duties whose days depend on which days are worked. */
export function dutiesOnWorkingDays(config: Configuration): ActiveDuty[] {
  return activeDuties(config).filter(
    active =>
      active.duty.when.form === 'each' ||
      mayRestOnWorkingDays(config, active.enabled.policy.slug, limitOf(active)),
  );
}
