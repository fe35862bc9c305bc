import type { Clause } from '@lifang/policy';
import { at, type ClauseNumber } from './clause.ts';

const visit = at('三(四)2 第一句');

const prompt = (id: ClauseNumber, zh: string, en: string) =>
  visit.encoded(id, `${zh},及时走访`, `${en} is visited promptly`);

/** 三(四)2: visits. */
export const visits: readonly Clause[] = [
  visit.encoded(
    'JD-3.4.2-a',
    '工作小组走访本块区各楼组的居民,时间可定可不定',
    'The working group visits the residents of its building groups, regularly or not',
  ),
  visit.encoded(
    'JD-3.4.2-b',
    '对重点对象的定期走访,责任社工和组团式服务联系人一同参加',
    'The responsible social worker and the team-service liaison join regular visits to key people',
    '联系人设在哪一级原文未写,按社区一级处理。两人缺一,走访照常计次并加标注。',
  ),
  visit.encoded(
    'JD-3.4.2-c',
    '高龄老人每月至少走访一次',
    'The very elderly are visited once a month at least',
    '“高龄”的年龄由租户设定。月份按日历月;列入名单当月不足整月的,不作要求。',
  ),
  visit.encoded(
    'JD-3.4.2-d',
    '困难老人每月至少走访一次',
    'The elderly in hardship are visited once a month at least',
  ),
  visit.encoded(
    'JD-3.4.2-e',
    '独居老人每月至少走访一次',
    'The elderly living alone are visited once a month at least',
  ),
  visit.encoded(
    'JD-3.4.2-f',
    '重点优抚对象每年至少走访两次',
    'Key recipients of preferential treatment are visited twice a year at least',
  ),
  visit.encoded(
    'JD-3.4.2-g',
    '两劳释放人员每季度至少走访一次',
    'Released persons are visited once a quarter at least',
  ),
  visit.encoded(
    'JD-3.4.2-h',
    '困难户每年至少走访两次',
    'Households in hardship are visited twice a year at least',
  ),
  visit.encoded(
    'JD-3.4.2-i',
    '计划生育重点对象每季度至少走访一次',
    'Key persons of family planning are visited once a quarter at least',
  ),
  prompt('JD-3.4.2-j', '有新住户', 'A new household'),
  prompt('JD-3.4.2-k', '邻里有矛盾的户', 'A household in dispute'),
  prompt('JD-3.4.2-l', '添了新生儿的户', 'A household with a newborn'),
  prompt('JD-3.4.2-m', '有人患病或去世的户', 'A household with illness or a death'),
];
