import type { Clause } from '@lifang/policy';
import { passages } from './passages.ts';

type ClauseNumber = keyof typeof passages;
type Words = Clause['wording'];

/** A clause carried by kinds and rules; for now every clause encoded here is. */
const encoded = (id: ClauseNumber, place: string, wording: Words, reading?: string): Clause => ({
  id,
  place,
  wording,
  disposition: { as: 'encoded' },
  passage: passages[id],
  ...(reading === undefined ? {} : { reading }),
});

const FIRST = '三(一) 第一句';
const VISITS = '三(四)2 第一句';

const prompt = (id: ClauseNumber, zh: string, en: string) =>
  encoded(id, VISITS, { zh: `${zh},及时走访`, en: `${en} is visited promptly` });

/** The clauses encoded so far, in the order of the text and in our own words. */
export const clauses: readonly Clause[] = [
  encoded('JD-0-c', '通知 主送', {
    zh: '意见发给全工业区所有社区,各社区都要照办',
    en: 'The opinion is addressed to every community of the zone and binds them all',
  }),
  encoded(
    'JD-3.1-b',
    FIRST,
    {
      zh: '自治框架分五层,逐层隶属:居委会、责任区、块区、楼组、居民',
      en: 'Five levels, each under the one before: committee, responsibility area, block, building group, residents',
    },
    '下级只能挂在紧邻的上一级之下。第四层的负责人有居民组长、楼组长两种叫法,按同一岗位处理。',
  ),
  encoded('JD-3.1-c', FIRST, {
    zh: '第一层居委会由一名主任负责',
    en: 'The first level, the committee, is held by one director',
  }),
  encoded(
    'JD-3.1-d',
    FIRST,
    {
      zh: '第二层责任区由责任社工负责',
      en: 'The second level, the responsibility area, is held by a responsible social worker',
    },
    '责任社工、责任区社工、民情责任区社工是同一岗位;人数未定,可以不止一名。',
  ),
  encoded(
    'JD-3.1-e',
    FIRST,
    {
      zh: '第三层块区由一名组长和五名“大员”负责',
      en: 'The third level, the block, is held by one leader and five officers',
    },
    '五大员的名称全文未列,由租户设定;席位为一加五,超出即不予任命,不足视为空缺。',
  ),
  encoded('JD-3.1-f', FIRST, {
    zh: '第四层楼组由一名居民组长负责',
    en: 'The fourth level, the building group, is held by one resident group leader',
  }),
  encoded('JD-3.4.2-a', VISITS, {
    zh: '工作小组走访本块区各楼组的居民,时间可定可不定',
    en: 'The working group visits the residents of its building groups, regularly or not',
  }),
  encoded(
    'JD-3.4.2-b',
    VISITS,
    {
      zh: '对重点对象的定期走访,责任社工和组团式服务联系人一同参加',
      en: 'The responsible social worker and the team-service liaison join regular visits to key people',
    },
    '联系人设在哪一级原文未写,按社区一级处理。两人缺一,走访照常计次并加标注。',
  ),
  encoded(
    'JD-3.4.2-c',
    VISITS,
    { zh: '高龄老人每月至少走访一次', en: 'The very elderly are visited once a month at least' },
    '“高龄”的年龄由租户设定。月份按日历月;列入名单当月不足整月的,不作要求。',
  ),
  encoded('JD-3.4.2-d', VISITS, {
    zh: '困难老人每月至少走访一次',
    en: 'The elderly in hardship are visited once a month at least',
  }),
  encoded('JD-3.4.2-e', VISITS, {
    zh: '独居老人每月至少走访一次',
    en: 'The elderly living alone are visited once a month at least',
  }),
  encoded('JD-3.4.2-f', VISITS, {
    zh: '重点优抚对象每年至少走访两次',
    en: 'Key recipients of preferential treatment are visited twice a year at least',
  }),
  encoded('JD-3.4.2-g', VISITS, {
    zh: '两劳释放人员每季度至少走访一次',
    en: 'Released persons are visited once a quarter at least',
  }),
  encoded('JD-3.4.2-h', VISITS, {
    zh: '困难户每年至少走访两次',
    en: 'Households in hardship are visited twice a year at least',
  }),
  encoded('JD-3.4.2-i', VISITS, {
    zh: '计划生育重点对象每季度至少走访一次',
    en: 'Key persons of family planning are visited once a quarter at least',
  }),
  prompt('JD-3.4.2-j', '有新住户', 'A new household'),
  prompt('JD-3.4.2-k', '邻里有矛盾的户', 'A household in dispute'),
  prompt('JD-3.4.2-l', '添了新生儿的户', 'A household with a newborn'),
  prompt('JD-3.4.2-m', '有人患病或去世的户', 'A household with illness or a death'),
];
