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

export const indicators = [awareness, participation, satisfaction];
