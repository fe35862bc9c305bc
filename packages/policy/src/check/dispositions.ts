import type { Clause } from '../clause.ts';
import { citations } from '../names.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';
import { kindParts, type Part, ruleParts, settingParts, stepParts } from './parts.ts';

const citedBy = (parts: readonly Part[]) => new Set(parts.flatMap(({ defined }) => citations(defined.cites)));

/** The clauses that each sort of part carries. */
interface Carried {
  readonly byRule: ReadonlySet<string>;
  readonly byKindOrRule: ReadonlySet<string>;
  readonly bySetting: ReadonlySet<string>;
}

/** What is said of the clause that its carriers do not bear out, or null. */
function denied({ id, disposition }: Clause, carried: Carried): Omit<Finding, 'where'> | null {
  if (disposition.as === 'encoded' && !carried.byKindOrRule.has(id)) {
    return {
      code: 'clause-uncited',
      message: {
        zh: '标为已编码,但没有种类或规则引用它',
        en: 'is said to be encoded, but no kind or rule cites it',
      },
    };
  }
  if (disposition.as === 'setting' && !carried.bySetting.has(id)) {
    return {
      code: 'clause-without-setting',
      message: {
        zh: '标为由租户设定,但没有设置引用它',
        en: 'is said to be left to a setting, but no setting cites it',
      },
    };
  }
  if (disposition.as === 'guidance' && carried.byRule.has(id)) {
    return {
      code: 'guidance-carried-by-rule',
      message: { zh: '标为倡导,却有规则引用它', en: 'is said to be guidance, but a rule cites it' },
    };
  }
  return null;
}

function unexplained({ disposition }: Clause, where: Where): Finding[] {
  const found: Finding[] = [];
  if ('reason' in disposition && disposition.reason.trim() === '') {
    found.push(finding('reason-missing', where, '处置须写明理由', 'the disposition gives no reason'));
  }
  if ('authority' in disposition && disposition.authority.trim() === '') {
    found.push(
      finding('authority-missing', where, '裁量条款须写明机关', 'discretion must name its authority'),
    );
  }
  return found;
}

/**
 * What a clause is said to have become agrees with what the policy does: encoded clauses are carried by a kind or rule,
 * those left to the tenant by a setting, discretion names its authority, and guidance binds nobody through a rule.
 */
export const checkDispositions: Check<Policy> = policy => {
  const carried: Carried = {
    byRule: citedBy([...ruleParts(policy), ...stepParts(policy)]),
    byKindOrRule: citedBy([...kindParts(policy), ...ruleParts(policy), ...stepParts(policy)]),
    bySetting: citedBy(settingParts(policy)),
  };
  return policy.clauses.flatMap(clause => {
    const where: Where = { part: 'clause', name: clause.id };
    const claim = denied(clause, carried);
    return [...unexplained(clause, where), ...(claim === null ? [] : [{ ...claim, where }])];
  });
};
