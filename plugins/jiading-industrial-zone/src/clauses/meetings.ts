import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const joint = at('三(四)1 一是');
const group = at('三(四)1 二是');
const feature = at('三(四)1 三是');

/** 三(四)1: regular meetings. */
export const meetings: readonly Clause[] = [
  joint.encoded(
    'JD-3.4.1-a',
    '社区每月开联席会议,请各块区的组长或楼组长参加',
    'The community invites the leaders of every block to a joint meeting each month',
    '每个块区至少请到当日的组长或一名楼组长;责任在邀请,到会与否不论;无人任职的块区列为空缺。',
  ),
  joint.encoded(
    'JD-3.4.1-b',
    '联席会议上互相通报工作',
    'At the joint meeting they tell each other how work goes',
    '看议程中有没有“交流”一项;缺项的会议照常算数,只加标注。',
  ),
  joint.encoded(
    'JD-3.4.1-c',
    '联席会议上听取社区的重要事项',
    'At the joint meeting they hear what matters in the community',
    '原文“取听”是“听取”之误。看议程中有没有“重要事项”一项;缺项的会议照常算数,只加标注。',
  ),
  group.encoded(
    'JD-3.4.1-d',
    '块区组长每季召集五大员开小组会',
    'Each quarter the block leader meets the five officers',
    '在任的五大员都要请到,没有法定人数,到会与否不论。',
  ),
  group.discretion(
    'JD-3.4.1-e',
    '小组会可以请责任社工来',
    'The responsible social worker may be asked to the group meeting',
    { authority: '楼组自治块区组长', reason: '“可邀请”:请不请由组长决定,请了的登记为参加人' },
  ),
  group.encoded(
    'JD-3.4.1-f',
    '小组会讨论楼组最近的工作和活动',
    'The group meeting considers recent work and activities',
    '看议程中有没有写到“楼组”;缺项的会议照常算数,只加标注。',
  ),
  group.encoded(
    'JD-3.4.1-g',
    '情况特殊时小组会随时可开',
    'In special circumstances the group meeting may be held at any time',
    '临时召开的会议登记为同一种会议,季度内照常算数,次数不限。',
  ),
  feature.encoded(
    'JD-3.4.1-h',
    '块区组长每季召集特色楼组创建小组开会',
    'Each quarter the block leader convenes the working group on feature groups',
    '与小组会是两种会议,合并召开的登记两次。',
  ),
  feature.encoded(
    'JD-3.4.1-i',
    '创建会议请居民代表一起商量',
    'Resident representatives are asked to that meeting',
    '没有邀请居民代表的会议不算数;请了没来的照常算数。',
  ),
  feature.encoded(
    'JD-3.4.1-j',
    '办各种特色创建活动',
    'Activities to become feature groups are held',
    '“每季”说的是会议,活动只按季显示,不算逾期。',
  ),
];
