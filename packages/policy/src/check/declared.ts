import type { Named } from '../names.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';
import { reachedBy } from './reached.ts';

function unlisted(by: Where, noun: string, used: readonly Named[], listed: readonly Named[]): Finding[] {
  const owned = new Set(listed);
  return used
    .filter(one => !one.core && !owned.has(one))
    .map(one =>
      finding(
        'not-declared',
        by,
        `使用了 ${noun}“${one.name}”,但政策清单中没有列出它`,
        `uses the ${noun} "${one.name}", which the policy does not list`,
      ),
    );
}

/** Whatever a rule or kind uses is in the policy's lists, the very same value; shared kinds belong to everybody. */
export const checkDeclared: Check<Policy> = policy => {
  const findings = reachedBy(policy).flatMap(
    ({
      by,
      units,
      groups,
      positions,
      categories,
      events,
      cases,
      records,
      places,
      awards,
      notices,
      indicators,
      funds,
      formulas,
      settings,
    }) => [
      ...unlisted(by, 'unit', units ?? [], policy.units),
      ...unlisted(by, 'group', groups ?? [], policy.groups),
      ...unlisted(by, 'position', positions ?? [], policy.positions),
      ...unlisted(by, 'category', categories ?? [], policy.categories),
      ...unlisted(by, 'event', events ?? [], policy.events),
      ...unlisted(by, 'record', records ?? [], policy.records),
      ...unlisted(by, 'place', places ?? [], policy.places),
      ...unlisted(by, 'award', awards ?? [], policy.awards),
      ...unlisted(by, 'notice', notices ?? [], policy.notices),
      ...unlisted(by, 'indicator', indicators ?? [], policy.indicators),
      ...unlisted(by, 'fund', funds ?? [], policy.funds),
      ...unlisted(by, 'formula', formulas ?? [], policy.formulas),
      ...unlisted(by, 'case', cases ?? [], policy.cases),
      ...unlisted(by, 'setting', settings ?? [], policy.settings),
    ],
  );
  const said = new Set<string>();
  return findings.filter(({ where, message }) => {
    const key = `${where.part} ${where.name} ${message.en}`;
    return !said.has(key) && said.add(key);
  });
};
