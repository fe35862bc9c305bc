import { caseFields, type Workflow } from '../workflows/workflow.ts';
import { conditionsIn, factOf, formulasIn } from './conditions.ts';
import { type Finding, finding, type Where } from './finding.ts';
import { stepAt, workflowAt } from './parts.ts';

/** Conditions of a workflow ask for facts of the case: its fields, its parts, and its fellows where it is part of a round. */
export function checkCaseConditions(workflow: Workflow): Finding[] {
  const fields = caseFields(workflow);
  const places: (readonly [Where, ReturnType<typeof conditionsIn>])[] = [
    [workflowAt(workflow), conditionsIn(workflow.opens.if)],
    ...Object.entries(workflow.steps).map(
      ([name, step]) => [stepAt(workflow, name), conditionsIn(step.if)] as const,
    ),
  ];
  return places.flatMap(([at, conditions]) =>
    conditions.flatMap(condition => {
      if (condition.is === 'says' || condition.is === 'contains' || condition.is === 'gives') {
        return Object.hasOwn(fields, condition.field)
          ? []
          : [
              finding(
                'says-unknown-field',
                at,
                `案件没有字段“${condition.field}”`,
                `asks what the field "${condition.field}" says, which the case does not have`,
              ),
            ];
      }
      if (formulasIn([condition]).length > 0) {
        return [
          finding(
            'bound-of-a-case',
            at,
            '流程的条件不能与公式比较,请改在所产生的事件上用限制判断',
            'compares with a formula; let a limit judge the event that the step records',
          ),
        ];
      }
      return factOf(condition).flatMap((fact): Finding[] => {
        if (fact.fact === 'count' || fact.fact === 'days') {
          return [
            finding(
              'fact-of-another-act',
              at,
              '流程里只能数案件',
              'counts what an act has; a workflow counts cases',
            ),
          ];
        }
        if (fact.fact === 'field' && fields[fact.field]?.type !== 'integer') {
          return [
            finding(
              'value-no-number',
              at,
              `案件没有整数字段“${fact.field}”`,
              `compares the field "${fact.field}", which is no whole number of the case`,
            ),
          ];
        }
        if (fact.fact === 'items' && fields[fact.field]?.type !== 'list') {
          return [
            finding(
              'value-no-list',
              at,
              `案件没有列表字段“${fact.field}”`,
              `counts the items of the field "${fact.field}", which is no list of the case`,
            ),
          ];
        }
        if (fact.fact !== 'cases') return [];
        if (at.part === 'workflow') {
          return [
            finding(
              'opening-counts',
              at,
              '立案时不数其他案件',
              'counts cases on opening; a limit on opening does that',
            ),
          ];
        }
        if (fact.of.selects !== 'parts' && fact.of.selects !== 'said' && workflow.of.partOf === null) {
          return [
            finding('no-round', at, '本案不属于任何一轮', 'counts fellows, but the case is part of no round'),
          ];
        }
        if (fact.of.selects === 'rank' && fields[fact.of.by]?.type !== 'integer') {
          return [
            finding(
              'rank-no-number',
              at,
              `排序字段“${fact.of.by}”不是整数`,
              `orders by "${fact.of.by}", which is no whole number of the case`,
            ),
          ];
        }
        return [];
      });
    }),
  );
}
