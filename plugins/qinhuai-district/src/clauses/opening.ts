import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const opening = at('引言');

/** What the opinion is for. */
export const openingClauses: readonly Clause[] = [
  opening.setting(
    'QH-0-a',
    '本意见管今后两到三年',
    'The opinion covers the next two to three years',
    '印发日期原文缺失,长短也留有余地:由租户填写日期并选择三年或两年,期满之日和最后一年的复核提示由此得出。',
  ),
  opening.guidance(
    'QH-0-b',
    '以完善居民自治、建设新型社区为方向',
    'Self-governance and a new kind of community as the direction',
    '目标和指导思想,没有可核查的行为。',
  ),
  opening.guidance(
    'QH-0-c',
    '创新组织、管理和服务,加强社区服务',
    'New ways of organising, managing and serving',
    '总体要求,具体做法在以下各条。',
  ),
  opening.guidance(
    'QH-0-d',
    '发挥社区的作用,为创建文明城区出力',
    'Communities play their part in a civilised district',
    '意义和目的,没有可核查的行为。',
  ),
];
