import { granting, keeping, limit, none, opening, servesAll, theAct } from '@lifang/policy';
import { ledger, starGroup, venue } from '../kinds.ts';

/** Void: it happened and is kept, and no duty counts it. */
export const meetingVenue = limit('meeting-venue', {
  title: '活动场所能够开会',
  english: 'A venue serves meetings',
  cites: 'SF-26-c',
  on: opening(venue),
  requires: {
    meetings: { title: '能够开会', english: 'Serves meetings', must: servesAll('meeting') },
  },
  otherwise: 'void',
});

export const ownStar = limit('own-star-group', {
  title: '星级楼组出自本社区',
  english: 'A star building group is one of the community',
  cites: 'SF-27-d',
  on: granting(starGroup),
  requires: {
    own: {
      title: '是本社区的楼组',
      english: 'It stands in the community',
      must: none(theAct.concernedFromElsewhere),
    },
  },
  otherwise: 'void',
});

export const writtenLine = limit('written-ledger-line', {
  title: '台账写明事项',
  english: 'A line of the ledger says something',
  cites: 'SF-29-c',
  on: keeping(ledger),
  requires: {
    entry: { title: '写明事项', english: 'Says what it is about', must: theAct.gives('entry') },
  },
  otherwise: 'void',
});
