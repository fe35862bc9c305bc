import {
  alike,
  all,
  any,
  type CaseKind,
  chosen,
  type EventKind,
  either,
  limit,
  none,
  recording,
  theAct,
  when,
} from '@lifang/policy';
import { bodyEntries, inspectionEntries, ledgerEntries, signboardEntries } from '../kinds/cases.ts';
import { bodySetUp, entryRefused, inspectionRun, ledgerCreated, signboardHung } from '../kinds/entry.ts';
import { department, subDistrict } from '../kinds/units.ts';
import { entryRuleForSubDistricts } from '../settings.ts';

/** The two lawful ways: a provision of law was cited, or the steering committee approved after consultation. */
const LAWFUL = ['exempt-by-law', 'in-effect'] as const;

const subDistrictsToo = chosen(entryRuleForSubDistricts, 'yes');

/** The case of a department, and that of a sub-district. */
type Entries = readonly [CaseKind, CaseKind];

/** Admitted in every community it is about, for this matter and under this name. */
const admitted = (what: EventKind, [entry, byStreet]: Entries, clause: string) =>
  limit(`${what.name}-is-admitted`, {
    title: `机关部门${what.title}须先准入`,
    english: `A department is admitted first: ${what.english}`,
    cites: [clause, 'QH-3-f', 'QH-3-g'],
    reading:
      '“原则上”读作硬性规定,只有两条途径:引用法律、法规的明确规定,或者征求社区居委会意见后经区社区建设指导委员会批准。按事项、按名称、按社区逐一判断:挂牌的批准不等于检查考核的批准。街道不受约束,除非租户另有设定。',
    on: recording(what),
    requires: {
      admitted: {
        title: `已在每个社区依法或者经批准准予${what.title}`,
        english: 'Admitted in every community, by law or by approval',
        must: when(
          any(theAct.doneBy(department)),
          none(alike(theAct.concernedWithout(entry, ...LAWFUL), 'name')),
        ),
      },
      'sub-district': {
        title: `街道也受约束的,已在每个社区准予${what.title}`,
        english: 'A sub-district too, where the tenant says so',
        must: when(
          all(any(theAct.doneBy(subDistrict)), subDistrictsToo),
          none(alike(theAct.concernedWithout(byStreet, ...LAWFUL), 'name')),
        ),
      },
    },
    otherwise: 'refuse',
  });

const turnedAway = (matter: string, [entry, byStreet]: Entries) => ({
  title: `没有准予该部门进入:${entry.title}`,
  english: `The department was not admitted: ${entry.english}`,
  must: when(
    theAct.says('matter', matter),
    all(
      none(alike(theAct.casesAbout(entry, ...LAWFUL), 'name')),
      none(alike(theAct.casesAbout(byStreet, ...LAWFUL), 'name')),
    ),
  ),
});

/** The right to refuse ends where either way was taken. */
const rightToRefuse = limit('right-to-refuse', {
  title: '没有走完任何一条途径的,社区居委会才可以拒绝',
  english: 'The committee may refuse whoever was admitted by neither way',
  cites: 'QH-3-h',
  reading: '依法进入或者已经批准的不能拒绝;街道不受准入制约束,除非租户另有设定。',
  on: recording(entryRefused),
  requires: {
    body: turnedAway('body', bodyEntries),
    signboard: turnedAway('signboard', signboardEntries),
    ledger: turnedAway('ledger', ledgerEntries),
    inspection: turnedAway('inspection', inspectionEntries),
    covered: {
      title: '被拒绝的是受准入制约束的机关部门',
      english: 'Whoever is refused is bound by the rule',
      must: either(none(theAct.concernedOf(subDistrict)), subDistrictsToo),
    },
  },
  otherwise: 'refuse',
});

export const admissionLimits = [
  admitted(bodySetUp, bodyEntries, 'QH-3-b'),
  admitted(signboardHung, signboardEntries, 'QH-3-c'),
  admitted(ledgerCreated, ledgerEntries, 'QH-3-d'),
  admitted(inspectionRun, inspectionEntries, 'QH-3-e'),
  rightToRefuse,
];
