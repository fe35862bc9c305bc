import { appointing, atMost, count, limit, none, type PositionKind, theAct } from '@lifang/policy';
import { director, groupLeader, leader, officer } from '../kinds/positions.ts';

/** At most so many hold the position in one unit at a time; one more is refused. */
const seats = (
  name: string,
  most: number,
  position: PositionKind,
  words: { readonly title: string; readonly english: string; readonly cites: string },
) =>
  limit(name, {
    ...words,
    on: appointing(position),
    requires: {
      seat: {
        title: words.title,
        english: words.english,
        must: atMost(count(theAct.holdersOf(position)), most),
      },
    },
    otherwise: 'refuse',
  });

const oneDirector = seats('one-director', 1, director, {
  title: '居委会主任一名',
  english: 'One director to a committee',
  cites: 'JD-3.1-c',
});

const oneLeader = seats('one-leader', 1, leader, {
  title: '每个块区一长一名',
  english: 'One leader to a block',
  cites: 'JD-3.1-e',
});

const fiveOfficers = seats('five-officers', 5, officer, {
  title: '每个块区五大员不超过五名',
  english: 'Five officers to a block',
  cites: 'JD-3.1-e',
});

const oneGroupLeader = seats('one-group-leader', 1, groupLeader, {
  title: '每个楼组居民组长一名',
  english: 'One leader to a building group',
  cites: 'JD-3.1-f',
});

const oneOfficeEach = limit('one-office-each', {
  title: '一人一员',
  english: 'One office to a person',
  cites: 'JD-3.1-e',
  reading: '一人只任五大员之一;租户认为可以兼任的,写明理由后照办。',
  on: appointing(officer),
  requires: {
    free: {
      title: '本人没有担任其他块区职务',
      english: 'The person holds no other office of a block',
      must: none(theAct.heldAlready(officer, leader)),
    },
  },
  otherwise: 'warn',
});

export const seatLimits = [oneDirector, oneLeader, fiveOfficers, oneGroupLeader, oneOfficeEach];
