import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const header = at('通知 元数据');
const addressees = at('通知 主送');
const letter = at('通知 正文 第一句');
const preamble = at('引言');
const one = at('一');
const two = at('二');

/** The covering letter, the preamble and the first two sections. */
export const opening: readonly Clause[] = [
  header.encoded(
    'JD-0-a',
    '文件有文号,由管委会主动向社会公开',
    'The document has a number and is open to the public without being asked for',
  ),
  header.encoded(
    'JD-0-b',
    '全部内容公开,不设截止日期',
    'All of it is public, with no last day',
    '公开时不写截止日,公开以后不再撤下;当天发现写错的,可以当天撤下重发。',
  ),
  addressees.encoded(
    'JD-0-c',
    '意见发给全工业区所有社区,各社区都要照办',
    'The opinion is addressed to every community of the zone and binds them all',
  ),
  letter.encoded(
    'JD-0-d',
    '管委会同意之后,意见才下发',
    'The opinion is issued only once the administrative committee has agreed',
    '同不同意由管委会决定;没有同意的,不能下发。社区收到由工业区登记。',
  ),
  letter.encoded(
    'JD-0-e',
    '收到文件的社区要加以落实',
    'The communities that receive it carry it out',
    '没有回报日期,只看各社区有没有落实方案。',
  ),
  preamble.guidance(
    'JD-0-f',
    '制定目的:推动同心园楼组自治和社区建设',
    'Purpose: to advance the Tongxinyuan programme and the building of communities',
    '说明目的,没有可核查的行为',
  ),
  one.guidance(
    'JD-1-a',
    '这项建设遵循的指导思想',
    'The ideas by which the work is guided',
    '指导思想,没有可核查的行为',
  ),
  one.guidance(
    'JD-1-b',
    '从关系、阵地、载体、制度四个方面入手',
    'The four levers: relations, places, carriers and systems',
    '四个方面在第三部分分别写成措施,各有条款',
  ),
  two.guidance(
    'JD-2-a',
    '目标:楼组自治成为常态,居民自觉参与',
    'Goal: self-governance becomes usual and voluntary',
    '目标,没有可核查的行为',
  ),
  two.guidance(
    'JD-2-b',
    '目标:队伍、服务、自治、和谐四方面都更上一层',
    'Goal: a better team, service, autonomy and harmony',
    '目标,“更高”没有标准',
  ),
  two.guidance(
    'JD-2-c',
    '期望的成效:管理到末梢、基层更扎实、社区更和谐',
    'What is expected: reach, firm ground and harmony',
    '期望的成效,没有可核查的行为',
  ),
];
