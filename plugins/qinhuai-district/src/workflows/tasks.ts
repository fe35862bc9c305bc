import { day, either, not, theCase, workflow } from '@lifang/policy';
import { handedTask } from '../kinds/cases.ts';
import { committee, theDepartmentConcerned } from './authorities.ts';

const paidOn = day({ title: '经费到账日期', english: 'Funds received on', required: true });

const withPowers = theCase.says('powersGranted', true);
const withoutFunds = theCase.says('funds', 0);

const powers = {
  title: '部门赋予了相应的权利',
  english: 'The department grants the powers',
  must: withPowers,
};

/** Work moves only together with powers and funds; a task that needs no money needs the committee's reason. */
export const handingOver = workflow(handedTask, {
  cites: ['QH-3-i', 'QH-3-j'],
  reading:
    '没有赋予权利的一律不接受;经费由部门写明,须大于零。确实不需要经费的,社区居委会写明理由后可以接受。',
  opens: { by: theDepartmentConcerned, state: 'requested' },
  waits: {
    requested: { title: '待社区居委会答复', english: 'Waiting for the committee', answerWithin: null },
    accepted: { title: '待经费到账', english: 'Waiting for the funds', answerWithin: null },
    'in-progress': { title: '协办中', english: 'In progress', answerWithin: null },
  },
  final: {
    refused: { title: '不予接受', english: 'Not accepted' },
    done: { title: '已办结', english: 'Done' },
    withdrawn: { title: '已撤回', english: 'Withdrawn' },
  },
  steps: {
    accept: {
      title: '接受',
      english: 'Accept',
      cites: ['QH-3-i', 'QH-3-j'],
      from: 'requested',
      to: 'accepted',
      by: committee,
      if: {
        powers,
        funds: {
          title: '部门拨付了工作经费',
          english: 'The department provides funds',
          must: not(withoutFunds),
        },
      },
    },
    'accept-without-funds': {
      title: '不需经费,接受',
      english: 'Accept without funds',
      cites: 'QH-3-j',
      from: 'requested',
      to: 'in-progress',
      by: committee,
      reason: true,
      if: {
        powers,
        unfunded: {
          title: '部门没有拨付经费',
          english: 'The department provides no funds',
          must: withoutFunds,
        },
      },
    },
    refuse: {
      title: '不予接受',
      english: 'Do not accept',
      cites: ['QH-3-i', 'QH-3-j'],
      from: 'requested',
      to: 'refused',
      by: committee,
      if: {
        lacking: {
          title: '缺少权利或者经费',
          english: 'Powers or funds are missing',
          must: either(not(withPowers), withoutFunds),
        },
      },
    },
    start: {
      title: '经费到账,开始协办',
      english: 'Start with the funds received',
      cites: 'QH-3-j',
      from: 'accepted',
      to: 'in-progress',
      by: committee,
      requires: { paidOn },
    },
    finish: {
      title: '办结',
      english: 'Finish',
      cites: 'QH-3-i',
      from: 'in-progress',
      to: 'done',
      by: committee,
    },
    withdraw: {
      title: '撤回',
      english: 'Withdraw',
      cites: 'QH-3-i',
      from: ['requested', 'accepted'],
      to: 'withdrawn',
      by: theDepartmentConcerned,
    },
  },
});
