import { type Id, texts } from '@lifang/db';
import type { CaseSelection, Condition, Requirement } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { caseKey } from './case-key.ts';
import { activeWorkflows } from './workflows.ts';

function selectionsIn(condition: Condition): CaseSelection[] {
  switch (condition.is) {
    case 'at-least':
    case 'at-most':
      return condition.fact.fact === 'cases' ? [condition.fact.of] : [];
    case 'all':
    case 'either':
      return condition.of.flatMap(selectionsIn);
    case 'not':
      return selectionsIn(condition.of);
    default:
      return [];
  }
}

/** The cases some requirements count. */
export const countedIn = (requirements: Readonly<Record<string, Requirement>>): CaseSelection[] =>
  Object.values(requirements).flatMap(({ must }) => selectionsIn(must));

/**
 * The counts that any step of any workflow looks at, as a JSON object by key, for cases `c`. The case itself is left out:
 * which state it will be in is for the step to say. A round that is counted must have been locked in an earlier statement.
 */
export function caseCounts(tenantId: Id<'tenant'>, config: Configuration): SQL {
  const selections = activeWorkflows(config).flatMap(({ workflow }) =>
    Object.values(workflow.steps).flatMap(step => countedIn(step.if)),
  );
  const byKey = new Map(selections.filter(isOfCases).map(selection => [caseKey(selection), selection]));
  const pairs = [...byKey].map(([key, selection]) => sql`${key}::text, ${countOf(tenantId, selection)}`);
  return pairs.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
}

/** Cases other than the one that takes a step; what was said in that one comes with it. */
type OtherCases = Exclude<CaseSelection, { selects: 'said' }>;
const isOfCases = (selection: CaseSelection): selection is OtherCases => selection.selects !== 'said';

function countOf(tenantId: Id<'tenant'>, selection: OtherCases): SQL {
  const among = sql`f.tenant_id = ${tenantId} and f.state = any (${texts(selection.states)})`;
  const fellows = sql`${among} and f.part_of = c.part_of and f.kind = c.kind and f.id <> c.id`;
  switch (selection.selects) {
    case 'parts':
      return sql`(select count(*) from cases f where ${among} and f.part_of = c.id)`;
    case 'fellows':
      return sql`(select count(*) from cases f where ${fellows})`;
    case 'rank': {
      // Whoever has no number yet comes last.
      const number = (of: string) =>
        sql`coalesce((${sql.identifier(of)}.data ->> ${selection.by})::bigint, -9223372036854775808)`;
      return sql`(select count(*) from cases f where ${fellows} and ${number('f')} >= ${number('c')})`;
    }
  }
}
