import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(三)第二句');
const third = at('(三)第三句');
const fourth = at('(三)第四句');
const fifth = at('(三)第五句');
const sixth = at('(三)第六句');
const seventh = at('(三)第七句');

const COVERED = '法律、法规另有明确规定的除外,这一例外管整句;只约束机关部门,街道除非租户另有设定不受约束。';

/** (三): departments enter communities only when admitted. */
export const entry: readonly Clause[] = [
  second.guidance(
    'QH-3-a',
    '部门、街道与居委会是指导协助、服务监督的关系',
    'Guidance and help, service and supervision',
    '处理关系的原则,具体规则在以下各句。',
  ),
  third.encoded(
    'QH-3-b',
    '部门不得在社区设机构',
    'Departments set up no body in a community',
    `“原则上”读作硬性规定,只有两条出路。${COVERED}`,
  ),
  third.encoded('QH-3-c', '部门不得自行挂牌', 'Departments hang no signboard of their own accord', COVERED),
  third.encoded(
    'QH-3-d',
    '部门不得自行新设台帐',
    'Departments create no ledger of their own accord',
    `${COVERED}只管新设的;原有的列入清单供清理。`,
  ),
  third.encoded(
    'QH-3-e',
    '部门不得自行检查考核',
    'Departments run no inspection of their own accord',
    COVERED,
  ),
  fourth.encoded(
    'QH-3-f',
    '确需进入的先听居委会意见',
    'Whoever must enter asks the committee first',
    '“工作机构”与“组织机构”是一回事。涉及几个社区的,每个社区各立一案,各自提出意见。',
  ),
  fourth.encoded(
    'QH-3-g',
    '再报区指导委员会审批',
    'Then the steering committee decides',
    '没有审批期限,只显示已等待的天数。',
  ),
  fourth.encoded(
    'QH-3-h',
    '否则居委会可以拒绝',
    'Otherwise the committee may refuse',
    '部门未经准入即行进入的才可以拒绝;依法进入或者已经批准的不能拒绝。拒绝不影响对居委会的评价。',
  ),
  fifth.encoded('QH-3-i', '请居委会协办须给权', 'Work handed over comes with powers'),
  fifth.encoded('QH-3-j', '请居委会协办须给钱', 'Work handed over comes with funds'),
  fifth.guidance('QH-3-k', '责、权、利统一', 'Duty, power and benefit go together', '概括前两句的原则。'),
  sixth.encoded(
    'QH-3-l',
    '部门派到社区的人由居委会安排',
    'Staff placed in a community are the committee’s to deploy',
    '派来的人员登记为社区居委会的岗位;谁有权调整,问到哪个单位都按本条答复。',
  ),
  sixth.encoded(
    'QH-3-m',
    '部门配到社区的设备由居委会安排',
    'Equipment placed in a community is the committee’s to use',
    '设备登记在社区居委会的台账上,由居委会记载使用安排。',
  ),
  seventh.encoded('QH-3-n', '区指导委员会每年督查一两次', 'One or two inspections a year'),
  seventh.encoded('QH-3-o', '督查发现的问题及时改', 'What is found is corrected promptly'),
];
