import type { Day, DemonstrationFiles } from '@lifang/policy';
import { dayIn, monthsBefore, since } from './days.ts';
import { communities, units } from './organisation.ts';
import { ableIn, residents } from './residents.ts';

const csv = (header: string, lines: readonly (readonly string[])[]): string =>
  `${[header, ...lines.map(cells => cells.join(','))].join('\n')}\n`;

/** How many whole months have been recorded. */
const MONTHS = 6;

function appointments(from: Day): string[][] {
  const held = communities.flatMap(({ id }) => {
    const [worker, member, ...others] = ableIn(id);
    const people = [
      { who: worker, post: 'community-worker' },
      { who: member, post: 'committee-member' },
      ...others.slice(0, 10).map(who => ({ who, post: 'resident-representative' })),
      ...others.slice(10, 12).map(who => ({ who, post: 'resident-activist' })),
    ];
    return people.flatMap(({ who, post }) => (who === undefined ? [] : [[who.id, post, id]]));
  });
  return held.map(([person = '', post = '', unit = ''], index) => [
    `A${index + 1}`,
    person,
    `qinhuai-district.${post}`,
    unit,
    from,
    '',
  ]);
}

/** One line of the file of events, without the number it gets. */
interface Told {
  readonly kind: string;
  readonly on: Day;
  readonly by: string;
  readonly about?: string;
  readonly column?: string;
  readonly audience?: string;
  readonly themes?: string;
}

/** Contacts are made a little less dutifully from one community to the next, so that the board has something to show. */
function contacts(months: readonly string[]): Told[] {
  const alone = residents.filter(({ livesAlone }) => livesAlone);
  return months.flatMap((month, m) =>
    alone
      .filter(
        ({ community }, index) =>
          (index + m) % (2 + communities.findIndex(({ id }) => id === community)) !== 1,
      )
      .map(({ id, community }, index) => ({
        kind: 'sample-alongside.contact',
        on: dayIn(month, 1 + (index % 27)),
        by: community,
        about: id,
      })),
  );
}

function ofCommunities(months: readonly string[]): Told[] {
  return communities.flatMap(({ id }, c) => [
    ...months.flatMap((month, m) => [
      ...(m % 3 === c % 3 ? [{ kind: 'sample-alongside.listening', on: dayIn(month, 12), by: id }] : []),
      { kind: 'qinhuai-district.resident-service', on: dayIn(month, 5 + c), by: id, audience: 'all' },
    ]),
    ...(c % 2 === 0
      ? [{ kind: 'qinhuai-district.column-opened', on: dayIn(months[1] ?? '', 20), by: id, column: 'other' }]
      : []),
  ]);
}

function ofTheDistrict(months: readonly string[]): Told[] {
  return [
    { kind: 'qinhuai-district.workers-opinion-issued', on: dayIn(months[0] ?? '', 8), by: 'D' },
    {
      kind: 'qinhuai-district.central-training',
      on: dayIn(months[2] ?? '', 15),
      by: 'D',
      themes: '减负;信息化',
    },
    { kind: 'qinhuai-district.steering-inspection', on: dayIn(months[4] ?? '', 22), by: 'D' },
  ];
}

/** The four files, the same for the same day. */
export function files(today: Day): DemonstrationFiles {
  const from = since(today);
  const months = monthsBefore(today, MONTHS);
  const told = [...contacts(months), ...ofCommunities(months), ...ofTheDistrict(months)];
  return {
    units: csv(
      'externalId,kind,name,parentExternalId,from,to',
      units.map(({ id, kind, name, parent }) => [id, kind, name, parent ?? '', from, '']),
    ),
    roster: csv(
      'externalId,name,sex,birthDay,householdExternalId,address,unitExternalId,from,to,categories,householdCategories',
      residents.map(one => [
        one.id,
        one.name,
        one.sex,
        one.born,
        one.household,
        one.address,
        one.community,
        from,
        '',
        [
          ...(one.livesAlone ? [`sample-alongside.living-alone@${from}`] : []),
          ...(one.volunteers ? [`qinhuai-district.volunteer@${from}`] : []),
        ].join(';'),
        '',
      ]),
    ),
    appointments: csv('externalId,personExternalId,position,unitExternalId,from,to', appointments(from)),
    events: csv(
      'externalId,kind,on,byUnitExternalId,aboutPersonExternalId,participants,data.column,data.audience,data.themes',
      told.map(({ kind, on, by, about, column, audience, themes }, index) => [
        `E${index + 1}`,
        kind,
        on,
        by,
        about ?? '',
        '',
        column ?? '',
        audience ?? '',
        themes ?? '',
      ]),
    ),
  };
}
