import {
  type AwardKind,
  any,
  type CaseKind,
  granting,
  type Limit,
  limit,
  none,
  theAct,
} from '@lifang/policy';

/** A title goes only to whoever was chosen for it, by the unit whose selection it was. */
export const bySelection = (
  award: AwardKind,
  nominee: CaseKind,
  states: readonly string[],
  cites: string,
): Limit =>
  limit(`${award.name}-by-selection`, {
    title: `${award.title}经评选授予`,
    english: `Only by selection: ${award.english}`,
    cites,
    reading: '没有经过评选的,不授予称号;授予的对象须在授予单位的范围之内。',
    on: granting(award),
    requires: {
      chosen: {
        title: '对象已经评定',
        english: 'Whoever is given it has been chosen',
        must: any(theAct.casesAbout(nominee, ...states)),
      },
      own: {
        title: '对象在授予单位的范围之内',
        english: 'Whoever is given it belongs to the unit that grants it',
        must: none(theAct.concernedFromElsewhere),
      },
    },
    otherwise: 'refuse',
  });
