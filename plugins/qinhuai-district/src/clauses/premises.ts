import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(五)第二句');
const third = at('(五)第三句');
const fourth = at('(五)第四句');

const BY_HAND = '面积口径由租户设定;应配、不足和超过的面积由公式算出,验收由验收人对照。';

/** (五): premises and facilities. */
export const premises: readonly Clause[] = [
  second.encoded(
    'QH-5-a',
    '开发地区做好用房和设施规划',
    'Facilities are planned where the district is rebuilt',
  ),
  third.setting(
    'QH-5-b',
    '一千户以上的新小区配二百至三百平方米用房',
    'New estates of 1000 households or more: 200 to 300 square metres',
    `一千户包括在内,不满两千户;下限约束,超过上限只提示;不足一千户没有要求。${BY_HAND}`,
  ),
  third.setting(
    'QH-5-c',
    '两千户以上的新小区配三百至五百平方米用房',
    'New estates of 2000 households or more: 300 to 500 square metres',
    `两千户包括在内,适用较高一档,档内不按比例折算。${BY_HAND}`,
  ),
  third.encoded('QH-5-d', '用房由开发单位建', 'The developer builds the premises'),
  third.encoded(
    'QH-5-e',
    '分期小区按总户数算',
    'Phased estates count all their households',
    '按批准规划的各期合计填写,不能用分期避开标准;合计由公式算出。',
  ),
  fourth.encoded(
    'QH-5-f',
    '2006 年底前居委会都达市级示范标准',
    'Every committee at the model standard by the end of 2006',
  ),
  fourth.encoded(
    'QH-5-g',
    '每个街道有一两个大用房的居委会',
    'A committee or two with large premises in every sub-district',
    '至少一个,争取两个;300 平方米以上即计入,2006 年底前。一处达到才计入。',
  ),
  fourth.encoded(
    'QH-5-h',
    '每个街道建成一千平方米以上的服务中心',
    'A centre of 1000 square metres or more in every sub-district',
  ),
];
