import { indicator } from '@lifang/policy';
import { community } from './units.ts';

const asked = { title: '有效答卷的居民', english: 'Residents with a valid answer' };

export const awareness = indicator('awareness', {
  title: '知晓率',
  english: 'Awareness of the programme',
  cites: 'JD-3.3-b',
  of: community,
  per: 'year',
  numerator: { title: '知晓同心园楼组自治的居民', english: 'Residents who know of the programme' },
  denominator: asked,
});
export const participation = indicator('participation', {
  title: '参与率',
  english: 'Participation in the programme',
  cites: 'JD-3.3-c',
  of: community,
  per: 'year',
  numerator: { title: '当年至少参加一次活动的居民', english: 'Residents who took part at least once' },
  denominator: { title: '登记在册的居民', english: 'Registered residents' },
});
export const satisfaction = indicator('satisfaction', {
  title: '满意率',
  english: 'Satisfaction with the programme',
  cites: 'JD-3.3-d',
  of: community,
  per: 'year',
  numerator: {
    title: '对同心园楼组自治满意的居民',
    english: 'Residents who are satisfied with the programme',
  },
  denominator: asked,
});

/** A plain number: the text hopes for more and says out of how many of nothing. */
export const joinedByPairing = indicator('joined-by-pairing', {
  title: '结对新增的队伍成员',
  english: 'New team members by pairing',
  cites: 'JD-3.1-h',
  of: community,
  per: 'year',
  numerator: {
    title: '当年经党员结对加入块区队伍的年轻党员和志愿者',
    english: 'Young Party members and volunteers who joined a block team by pairing in the year',
  },
});

export const indicators = [awareness, participation, satisfaction, joinedByPairing];
