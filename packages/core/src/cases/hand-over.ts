import { type Db, each, type Id, json, nothing, rows, run, type Statement } from '@lifang/db';
import { type Configuration, findCaseKind } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { idOf, onceKey } from './store.ts';
import type { CaseSubjectRef } from './view.ts';

const caseId = z.custom<Id<'case'>>(value => typeof value === 'string');
const subjectsText = z.preprocess(
  value => (typeof value === 'string' ? JSON.parse(value) : value),
  z.array(z.custom<CaseSubjectRef>(value => typeof value === 'object' && value !== null)),
);

const heldCaseSchema = z.object({
  id: caseId,
  kind: z.string(),
  unitId: z.custom<Id<'unit'>>(value => typeof value === 'string'),
  openedOn: z.string(),
  partOfId: caseId.nullable(),
  about: subjectsText,
});

/** A case that passes to another unit or names another person. */
export type HeldCase = z.infer<typeof heldCaseSchema>;

/** Whom somebody takes the place of: a person for good, a unit in what is open after its last day. */
export type Replaced =
  | { readonly personId: Id<'person'>; readonly by: Id<'person'> }
  | { readonly unitId: Id<'unit'>; readonly by: Id<'unit'> };

const columns = sql`c.id, c.kind, c.unit_id as "unitId", c.opened_on::text as "openedOn", c.part_of as "partOfId",
  coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'personId', s.person_id, 'householdId', s.household_id, 'unitId', s.unit_id)) order by s.subject_id)
    from case_subjects s where s.tenant_id = c.tenant_id and s.case_id = c.id), '[]'::jsonb) as about`;

/** The cases that name a person, whatever became of them. */
export function lookCasesNaming(db: Db, tenantId: Id<'tenant'>, personId: Id<'person'>) {
  return rows(
    db,
    sql`select ${columns} from cases c where c.tenant_id = ${tenantId} and c.id in (
          select case_id from case_subjects where tenant_id = ${tenantId} and subject_id = ${personId}
          union select case_id from case_parties where tenant_id = ${tenantId} and person_id = ${personId}
          union select case_id from case_steps where tenant_id = ${tenantId} and person_id = ${personId})
        order by c.id`,
    heldCaseSchema,
  );
}

/** The cases of a unit or about it that are open after a day. */
export function lookCasesOpenAfter(db: Db, tenantId: Id<'tenant'>, unitId: Id<'unit'>, on: Day) {
  return rows(
    db,
    sql`select ${columns} from cases c
        where c.tenant_id = ${tenantId} and coalesce(c.closed_on, 'infinity') > ${on}::date
          and (c.unit_id = ${unitId} or c.id in (
            select case_id from case_subjects where tenant_id = ${tenantId} and subject_id = ${unitId}))
        order by c.id`,
    heldCaseSchema,
  );
}

/**
 * Puts one in the place of another in some cases. What there may be one case for follows the change; where the other has such
 * a case already, that one stays the one.
 */
export function handOverCases(
  db: Db,
  tenantId: Id<'tenant'>,
  config: Configuration,
  replaced: Replaced,
  held: readonly HeldCase[],
): Statement {
  if (held.length === 0) return nothing;
  const ids = json(held.map(({ id }) => id));
  const these = sql`(select value::uuid from jsonb_array_elements_text(${ids}))`;
  const keys = json(
    held.flatMap(one => {
      const kind = findCaseKind(config, one.kind)?.definition;
      return kind === undefined ? [] : [{ id: one.id, key: onceKey(kind, after(one, replaced)) }];
    }),
  );
  return each([
    ...('unitId' in replaced
      ? [
          run(
            db,
            sql`update cases set unit_id = ${replaced.by}
                where tenant_id = ${tenantId} and id in ${these} and unit_id = ${replaced.unitId}`,
          ),
          ...repoint(db, tenantId, these, 'case_subjects', 'unit_id', replaced.unitId, replaced.by),
        ]
      : [
          ...repoint(db, tenantId, these, 'case_subjects', 'person_id', replaced.personId, replaced.by),
          ...repoint(db, tenantId, these, 'case_parties', 'person_id', replaced.personId, replaced.by),
          run(
            db,
            sql`update case_steps set person_id = ${replaced.by}
                where tenant_id = ${tenantId} and case_id in ${these} and person_id = ${replaced.personId}`,
          ),
        ]),
    run(
      db,
      sql`update cases c set once_key = case when exists (
              select 1 from cases o where o.tenant_id = ${tenantId} and o.kind = c.kind and o.once_key = k.key and o.id <> c.id
            ) then null else k.key end
          from (
            select id, case when row_number() over (partition by key order by id) = 1 then key end as key
            from jsonb_to_recordset(${keys}) as given(id uuid, key text)
          ) k
          where c.tenant_id = ${tenantId} and c.id = k.id and c.once_key is distinct from k.key`,
    ),
  ]);
}

/** Whoever is named already is named once. */
function repoint(
  db: Db,
  tenantId: Id<'tenant'>,
  these: SQL,
  table: 'case_subjects' | 'case_parties',
  column: 'person_id' | 'unit_id',
  from: string,
  to: string,
): Statement[] {
  const name = sql.identifier(table);
  const field = sql.identifier(column);
  const sameRole = table === 'case_parties' ? sql`and s.role = d.role` : sql``;
  return [
    run(
      db,
      sql`delete from ${name} d where d.tenant_id = ${tenantId} and d.case_id in ${these} and d.${field} = ${from}
            and exists (select 1 from ${name} s
              where s.tenant_id = ${tenantId} and s.case_id = d.case_id and s.${field} = ${to} ${sameRole})`,
    ),
    run(
      db,
      sql`update ${name} set ${field} = ${to} where tenant_id = ${tenantId} and case_id in ${these} and ${field} = ${from}`,
    ),
  ];
}

/** What a case says once one has taken the place of the other. */
function after(one: HeldCase, replaced: Replaced) {
  const subject = (ref: CaseSubjectRef): CaseSubjectRef => {
    if ('unitId' in replaced) {
      return 'unitId' in ref && ref.unitId === replaced.unitId ? { unitId: replaced.by } : ref;
    }
    return 'personId' in ref && ref.personId === replaced.personId ? { personId: replaced.by } : ref;
  };
  const about = [...new Map(one.about.map(subject).map(ref => [idOf(ref), ref])).values()];
  const unitId = 'unitId' in replaced && one.unitId === replaced.unitId ? replaced.by : one.unitId;
  return { unitId, on: one.openedOn, about, partOfId: one.partOfId };
}
