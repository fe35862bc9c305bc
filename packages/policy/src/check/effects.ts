import { nounsAbout } from '../kinds/case.ts';
import type { SubjectNoun } from '../names.ts';
import type { Effect } from '../workflows/effect.ts';
import { caseFields, type Workflow } from '../workflows/workflow.ts';
import { fillingFaults } from './filling.ts';
import { type Finding, finding, type Where } from './finding.ts';
import { stepAt } from './parts.ts';
import { standsOver } from './stands-over.ts';

type EffectOf<E extends Effect['effect']> = Extract<Effect, { effect: E }>;

function aboutOthers(at: Where, name: string): Finding {
  return finding(
    'effect-about-others',
    at,
    `“${name}”不涉及本案的对象`,
    `"${name}" is never about what the case is about`,
  );
}

const sharesNone = (nouns: ReadonlySet<SubjectNoun>, concerns: readonly SubjectNoun[]): boolean =>
  concerns.length > 0 && nouns.size > 0 && ![...nouns].some(noun => concerns.includes(noun));

function recordFaults(
  workflow: Workflow,
  at: Where,
  { event, about, filling }: EffectOf<'record'>,
): Finding[] {
  const nouns = about === 'unit' ? new Set<SubjectNoun>(['unit']) : nounsAbout(workflow.of);
  const nobody = about === 'unit' && event.concerns.length === 0;
  return [
    ...(nobody || sharesNone(nouns, event.concerns) ? [aboutOthers(at, event.name)] : []),
    ...fillingFaults(event, filling, caseFields(workflow), at),
  ];
}

function keepFaults(workflow: Workflow, at: Where, { register, filling }: EffectOf<'keep'>): Finding[] {
  const { of } = workflow;
  const found = fillingFaults(register, filling, caseFields(workflow), at);
  if (register.keptBy !== of.of) {
    found.push(
      finding(
        'effect-elsewhere',
        at,
        `台账“${register.name}”不由本案的单位记`,
        `the register "${register.name}" is not kept by the case's unit`,
      ),
    );
  }
  if (register.concerns.length === 0) return found;
  const nouns = [...nounsAbout(of)];
  if (of.least === 0 || !nouns.every(noun => register.concerns.includes(noun))) {
    found.push(
      finding(
        'effect-about-nobody',
        at,
        `台账“${register.name}”的每一笔都要写明对象,本案未必有`,
        `every line of "${register.name}" is about somebody, whom the case may not name`,
      ),
    );
  }
  return found;
}

function listFaults({ of }: Workflow, at: Where, { list }: EffectOf<'enter' | 'leave'>): Finding[] {
  const found: Finding[] = [];
  if (!nounsAbout(of).has(list.of)) {
    found.push(
      finding(
        'effect-about-others',
        at,
        `名单“${list.name}”不列本案的对象`,
        `"${list.name}" never lists what the case is about`,
      ),
    );
  }
  if (list.membership.how !== 'entered') {
    found.push(
      finding('effect-derived-list', at, `名单“${list.name}”由事实得出`, `"${list.name}" follows from facts`),
    );
  }
  return found;
}

/** Everybody the case is about may hold the title, and a unit that grants it stands over the case's. */
function grantFaults(workflow: Workflow, at: Where, { award, filling }: EffectOf<'grant'>): Finding[] {
  const { of } = workflow;
  const { to } = award;
  const may = (one: (typeof of.about)[number]): boolean =>
    typeof to === 'string'
      ? one === to || (to === 'person' && typeof one !== 'string' && one.noun === 'appointment')
      : one === to;
  return [
    ...(of.about.length > 0 && of.about.every(may) ? [] : [aboutOthers(at, award.name)]),
    ...(standsOver(award.by, of.of)
      ? []
      : [
          finding(
            'effect-elsewhere',
            at,
            `“${award.name}”无从得知由哪个单位授予`,
            `nothing says which unit would grant "${award.name}"`,
          ),
        ]),
    ...fillingFaults(award, filling, caseFields(workflow), at),
  ];
}

/** Whoever publishes is the kind of unit whose notice it is, and a notice for good has no last day. */
function publishFaults(
  workflow: Workflow,
  at: Where,
  { notice, by, lasts, filling }: EffectOf<'publish'>,
): Finding[] {
  const { of } = workflow;
  const publishers = by === 'case' ? [of.of] : of.about;
  const found = fillingFaults(notice, filling, caseFields(workflow), at);
  if (publishers.length === 0 || publishers.some(one => one !== notice.by)) {
    found.push(
      finding(
        'effect-elsewhere',
        at,
        `“${notice.name}”不由本案的单位公布`,
        `"${notice.name}" is not published by ${by === 'case' ? "the case's unit" : 'those the case is about'}`,
      ),
    );
  }
  if (notice.lasting && lasts !== null) {
    found.push(
      finding(
        'effect-says-amiss',
        at,
        `“${notice.name}”长期公布,没有期限`,
        `"${notice.name}" is published for good`,
      ),
    );
  }
  return found;
}

function openFaults({ of }: Workflow, at: Where, { kind }: EffectOf<'open'>): Finding[] {
  const demanding = Object.entries(kind.fields).filter(([, field]) => field.required);
  return [
    ...(standsOver(kind.of, of.of) && kind.partOf === null
      ? []
      : [
          finding(
            'effect-opens-elsewhere',
            at,
            `无从得知“${kind.name}”由哪个单位或哪一轮办理`,
            `nothing says of which unit or round the "${kind.name}" would be`,
          ),
        ]),
    ...demanding.map(([name]) =>
      finding(
        'effect-lacks-field',
        at,
        `“${kind.name}”的必填字段“${name}”无从填写`,
        `"${kind.name}" needs the field "${name}", which nothing fills in`,
      ),
    ),
  ];
}

function effectFaults(workflow: Workflow, at: Where, effect: Effect): Finding[] {
  switch (effect.effect) {
    case 'record':
      return recordFaults(workflow, at, effect);
    case 'keep':
      return keepFaults(workflow, at, effect);
    case 'enter':
    case 'leave':
      return listFaults(workflow, at, effect);
    case 'grant':
      return grantFaults(workflow, at, effect);
    case 'publish':
      return publishFaults(workflow, at, effect);
    case 'open':
      return openFaults(workflow, at, effect);
  }
}

/** What a step brings about can be brought about by what the case holds. */
export function checkEffects(workflow: Workflow): Finding[] {
  return Object.entries(workflow.steps).flatMap(([name, step]) =>
    step.effects.flatMap(effect => effectFaults(workflow, stepAt(workflow, name), effect)),
  );
}
