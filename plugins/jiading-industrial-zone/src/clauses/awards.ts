import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const community = at('三(四)5 第一分句');
const zone = at('三(四)5 第二分句');
const district = at('三(四)5 第三分句');

const YEARLY = '每年至少一次,表彰之后才算完成;第二次须写明理由。名额由租户设定,按每一次评选计算。';
const TIMELY = '“适时”由工业区决定,不开展不算逾期;开展之后须有交流和表彰才算完成。';

/** 三(四)5: awards and exchange. */
export const awards: readonly Clause[] = [
  community.encoded(
    'JD-3.4.5-a',
    '社区每年评一次星级楼组并表彰',
    'The community chooses and commends star groups once a year',
    `${YEARLY}星级分几等也由租户设定。`,
  ),
  community.encoded(
    'JD-3.4.5-b',
    '社区每年评一次特色楼组并表彰',
    'The community chooses and commends feature groups once a year',
    `${YEARLY}与工业区的特色楼组同名,是两个称号。`,
  ),
  community.encoded(
    'JD-3.4.5-c',
    '社区每年评一次星级楼组长并表彰',
    'The community chooses and commends star leaders once a year',
    YEARLY,
  ),
  zone.encoded(
    'JD-3.4.5-d',
    '工业区在合适时评文明家庭,交流并表彰',
    'At a suitable time the zone chooses civilised families, with exchange and commendation',
    TIMELY,
  ),
  zone.encoded(
    'JD-3.4.5-e',
    '工业区在合适时评特色楼组,交流并表彰',
    'At a suitable time the zone chooses feature groups, with exchange and commendation',
    TIMELY,
  ),
  zone.encoded(
    'JD-3.4.5-f',
    '工业区在合适时评睦邻之星,交流并表彰',
    'At a suitable time the zone chooses good neighbours, with exchange and commendation',
    TIMELY,
  ),
  district.encoded(
    'JD-3.4.5-g',
    '向区社建办报送优秀的社区、楼组长和楼组',
    'Outstanding communities, leaders and building groups are put forward to the district',
    '由工业区根据社区的推荐报送。三项条件逐项肯定并写明理由,缺一项不能报送。',
  ),
  district.encoded(
    'JD-3.4.5-h',
    '报送的对象参加区里四个称号的评选',
    'Those put forward stand for four titles of the district',
    '“优秀”同时修饰楼组和楼组长;上一句没有提到社工,按第四类报送对象处理。',
  ),
];
