import { addDays, type Day, type Demonstration, type DemonstrationFiles } from '@lifang/policy';

/** From when everything in it has stood. */
const SINCE = '2024-01-01';

/** The first day of the month before last, so that the board has a past and it is short. */
const enabledFrom = (today: Day): Day => `${addDays(`${today.slice(0, 7)}-01`, -32).slice(0, 7)}-01`;

const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function files(today: Day): DemonstrationFiles {
  const ago = (days: number): Day => addDays(today, -days);
  return {
    units: csv(
      'externalId,kind,name,parentExternalId,from,to',
      `S,sample.street,里坊示范街道,,${SINCE},`,
      `C1,sample.committee,示范第一居委会,S,${SINCE},`,
      `C1-G1,sample.group,第一小组,C1,${SINCE},`,
      `C1-G2,sample.group,第二小组,C1,${SINCE},`,
    ),
    roster: csv(
      'externalId,name,sex,birthDay,householdExternalId,address,unitExternalId,from,to,categories,householdCategories',
      `P1,王示例一,女,1940-05-06,H1,示例路1号101室,C1-G1,${SINCE},,sample.living-alone@${SINCE},`,
      `P2,李示例二,男,1972-03-01,H2,示例路1号102室,C1-G1,${SINCE},,,`,
      `P3,陈示例三,女,1975-08-09,H3,示例路2号101室,C1-G2,${SINCE},,,`,
      `P4,周示例四,男,1988-11-30,H4,示例路2号102室,C1-G2,${ago(20)},,,sample.new-household@${ago(20)}`,
    ),
    appointments: csv(
      'externalId,personExternalId,position,unitExternalId,from,to',
      `A1,P2,sample.helper,C1-G1,${SINCE},`,
      `A2,P3,sample.director,C1,${SINCE},`,
    ),
    events: csv(
      'externalId,kind,on,byUnitExternalId,aboutPersonExternalId,participants,data.findings',
      `E1,sample.visit,${ago(45)},C1-G1,P1,P2,一切平安`,
      `E2,sample.visit,${ago(12)},C1-G1,P1,P3,希望有人陪同就医`,
      `E3,sample.council,${ago(40)},C1,,P3,`,
    ),
  };
}

/** One committee with two groups and four residents, to look at through the API. */
export const demonstration: Demonstration = {
  tenant: { slug: 'demo-street', name: '里坊示范街道', rootKind: 'street' },
  enabledFrom,
  settings: { 'very-elderly-min-age': 80 },
  users: [
    { name: 'street-admin', password: 'demo-street-admin-2026', role: 'administrator', unitExternalId: null },
    { name: 'street-reader', password: 'demo-street-reader-2026', role: 'reader', unitExternalId: null },
  ],
  files,
};
