import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const zone = at('三(四)4 第一句');
const community = at('三(四)4 第二句');
const block = at('三(四)4 第三句');
const instructors = at('三(四)4 第四句');

const RANGE = '“不少于1-2次”读作最低一次、期望两次:没有为逾期,一次为合格,两次为达到期望,没有上限。';

/** 三(四)4: learning and training. */
export const learning: readonly Clause[] = [
  zone.encoded(
    'JD-3.4.4-a',
    '工业区每年至少培训一次居民组长',
    'The zone trains building-group leaders once a year at least',
    '每类对象一年至少轮到一次,一次培训可以同时覆盖几类。',
  ),
  zone.encoded(
    'JD-3.4.4-b',
    '工业区每年至少培训一次居民代表',
    'The zone trains resident representatives once a year at least',
  ),
  zone.encoded(
    'JD-3.4.4-c',
    '工业区每年至少培训一次一长五大员和其他志愿者',
    'The zone trains block officers and other volunteers once a year at least',
  ),
  community.encoded(
    'JD-3.4.4-d',
    '社区每年为一长五大员等志愿者办一两次培训或参观',
    'The community holds a training or study visit or two a year for officers and volunteers',
    RANGE,
  ),
  community.encoded(
    'JD-3.4.4-e',
    '社区每年为党员办一两次培训或参观',
    'The community holds a training or study visit or two a year for Party members',
    RANGE,
  ),
  block.encoded(
    'JD-3.4.4-f',
    '块区组长一年至少组织两次政策法规学习',
    'The block leader has policy and law studied twice a year at least',
    '每次学到政策、法律法规之一即可,不要求两者都学。',
  ),
  instructors.encoded(
    'JD-3.4.4-g',
    '建设楼组自治工作指导员队伍',
    'There are instructors of self-governance',
    '由哪一级聘任、聘几名,原文未写:工业区和社区都可以设,不作人数要求。',
  ),
  instructors.encoded(
    'JD-3.4.4-h',
    '指导员到楼组观摩、座谈',
    'Instructors observe building groups and talk with them',
    '没有频次和数量,只统计。',
  ),
];
