import type {
  AwardKind,
  EventKind,
  FundKind,
  Limit,
  NoticeKind,
  PlaceKind,
  Policy,
  RecordKind,
  Setting,
  Workflow,
} from '@lifang/policy';
import { loadPolicies } from '../io/policies.ts';
import type { ExitCode, Terminal } from '../io/terminal.ts';

interface Word {
  readonly name: string;
  readonly title: string;
  readonly english: string;
}

const named = ({ name, title, english }: Word): string => `  ${name}  ${title}  ${english}`;
const inside = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`      ${names.join(', ')}`];

function ofEvent(kind: EventKind): string[] {
  return [named(kind), ...inside(Object.keys(kind.fields))];
}

function ofSetting(setting: Setting): string[] {
  const { type, min, max, choices } = setting;
  const range = min === null || max === null ? type : `${type} ${min}..${max}`;
  return [named(setting), ...inside(type === 'choice' ? choices.map(({ value }) => value) : [range])];
}

function ofRows(kind: RecordKind | AwardKind | NoticeKind): string[] {
  return [named(kind), ...inside(Object.keys(kind.fields))];
}

function ofPlace(kind: PlaceKind): string[] {
  return [named(kind), ...inside(kind.functions.map(({ value, title }) => `${value} ${title}`))];
}

function ofFund(fund: FundKind): string[] {
  return [named(fund), ...inside(fund.purposes.map(({ value, title }) => `${value} ${title}`))];
}

function ofLimit(limit: Limit): string[] {
  return [named(limit), ...inside(Object.keys(limit.requirements))];
}

function ofWorkflow(workflow: Workflow): string[] {
  const steps = Object.entries(workflow.steps).map(([name, step]) =>
    [`${name} ${step.title}`, ...Object.keys(step.requires)].join(', '),
  );
  return [
    named(workflow.of),
    ...inside(Object.keys(workflow.of.fields)),
    ...steps.flatMap(step => inside([step])),
  ];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

function wordsOf(policy: Policy): string[] {
  const positions = policy.positions.flatMap(position => [named(position), ...inside(position.aliases)]);
  return [
    ...section('单位 units', policy.units.map(named)),
    ...section('岗位 positions (别名 aliases)', positions),
    ...section('组织 groups (席位见岗位 seats are positions)', policy.groups.map(named)),
    ...section('名单 lists', policy.categories.map(named)),
    ...section('事件 events (字段 fields)', policy.events.flatMap(ofEvent)),
    ...section('台账 registers (字段 fields)', policy.records.flatMap(ofRows)),
    ...section('场所 places (功能 functions)', policy.places.flatMap(ofPlace)),
    ...section('称号 titles (字段 fields)', policy.awards.flatMap(ofRows)),
    ...section('公示 notices (字段 fields)', policy.notices.flatMap(ofRows)),
    ...section('指标 indicators', policy.indicators.map(named)),
    ...section('评价标准 criteria', policy.criteria.map(named)),
    ...section('资金 funds (用途 purposes)', policy.funds.flatMap(ofFund)),
    ...section('公式 formulas', policy.formulas.map(named)),
    ...section('有权事项 freedoms', policy.freedoms.map(named)),
    ...section('设置 settings', policy.settings.flatMap(ofSetting)),
    ...section('责任 duties', policy.duties.map(named)),
    ...section('限制 limits (要求 requirements)', policy.limits.flatMap(ofLimit)),
    ...section('案件 cases (字段 fields; 步骤 steps)', policy.workflows.flatMap(ofWorkflow)),
  ];
}

/** `words <slug>`: every name of a policy that examples can use. */
export async function words(slug: string, terminal: Terminal): Promise<ExitCode> {
  for (const policy of await loadPolicies(slug)) {
    terminal.out(`${policy.slug}  ${policy.document.title}  ${policy.document.english}`);
    for (const line of wordsOf(policy)) terminal.out(line);
  }
  return 0;
}
