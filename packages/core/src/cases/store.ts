import { createHash } from 'node:crypto';
import { type Db, type Finding, type Id, json, nothing, run, type Statement } from '@lifang/db';
import type { CaseKind, Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import type { Data } from '../fields/validate.ts';
import type { CaseSubjectRef } from './view.ts';

/** A case ready to be stored, with its opening. */
export interface NewCase {
  readonly id: Id<'case'>;
  readonly kind: string;
  readonly workflowVersion: number;
  readonly externalId: string | null;
  readonly unitId: Id<'unit'>;
  readonly partOfId: Id<'case'> | null;
  readonly state: string;
  readonly on: Day;
  readonly about: readonly CaseSubjectRef[];
  readonly parties: readonly { readonly role: string; readonly personId: Id<'person'> }[];
  readonly data: Data;
  readonly onceKey: string | null;
  readonly personId: Id<'person'> | null;
  readonly authority: string | null;
  readonly reason: string | null;
  readonly findings: readonly Finding[];
}

/** A step ready to be stored. */
export interface NewStep {
  readonly caseId: Id<'case'>;
  readonly seq: number;
  readonly step: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly on: Day;
  readonly personId: Id<'person'> | null;
  readonly unitId: Id<'unit'> | null;
  readonly authority: string | null;
  readonly opinion: string | null;
  readonly reason: string | null;
  readonly data: Data;
}

export const idOf = (subject: CaseSubjectRef): string => Object.values(subject)[0] ?? '';

/** What there is one case for, as one text that holds no id: the same parts give the same text. */
export function onceKey(
  { oncePer }: CaseKind,
  of: Pick<NewCase, 'unitId' | 'on' | 'about' | 'partOfId'>,
): string | null {
  if (oncePer.length === 0) return null;
  const values = {
    unit: of.unitId,
    year: of.on.slice(0, 4),
    about: of.about.map(idOf).sort(),
    round: of.partOfId,
  };
  const parts = oncePer.map(part => [part, values[part]]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Inserts a case, those it is about, its parties and its opening. */
export function storeCase(db: Db, ctx: RequestContext, opened: NewCase): Statement[] {
  const { tenantId } = ctx.credential;
  const subjects = opened.about.map(subject => ({
    person_id: 'personId' in subject ? subject.personId : null,
    household_id: 'householdId' in subject ? subject.householdId : null,
    unit_id: 'unitId' in subject ? subject.unitId : null,
  }));
  const parties = opened.parties.map(({ role, personId }) => ({ role, person_id: personId }));
  return [
    run(
      db,
      sql`insert into cases (tenant_id, id, kind, workflow_version, external_id, unit_id, part_of, state, reached_on, reached_at,
            opened_on, data, findings, once_key, created_at)
          values (${tenantId}, ${opened.id}, ${opened.kind}, ${opened.workflowVersion}::integer, ${opened.externalId}, ${opened.unitId},
            ${opened.partOfId}::uuid, ${opened.state}, ${opened.on}::date, ${ctx.now}::timestamptz, ${opened.on}::date,
            ${json(opened.data)}, ${json(opened.findings)}, ${opened.onceKey}, ${ctx.now}::timestamptz)`,
    ),
    subjects.length === 0
      ? nothing
      : run(
          db,
          sql`insert into case_subjects (tenant_id, case_id, person_id, household_id, unit_id)
              select ${tenantId}, ${opened.id}, s.*
              from jsonb_to_recordset(${json(subjects)}) as s(person_id uuid, household_id uuid, unit_id uuid)`,
        ),
    parties.length === 0
      ? nothing
      : run(
          db,
          sql`insert into case_parties (tenant_id, case_id, role, person_id)
              select distinct ${tenantId}::uuid, ${opened.id}::uuid, p.role, p.person_id
              from jsonb_to_recordset(${json(parties)}) as p(role text, person_id uuid)`,
        ),
    storeStep(db, ctx, {
      caseId: opened.id,
      seq: 1,
      step: null,
      from: null,
      to: opened.state,
      on: opened.on,
      personId: opened.personId,
      unitId: null,
      authority: opened.authority,
      opinion: null,
      reason: opened.reason,
      data: {},
    }),
  ];
}

/** Inserts one step; the key lets no other step make the same version. */
export function storeStep(db: Db, ctx: RequestContext, step: NewStep): Statement {
  return run(
    db,
    sql`insert into case_steps (tenant_id, case_id, seq, step, from_state, to_state, taken_on, person_id, unit_id, authority, opinion, reason,
          data, recorded_by, recorded_at)
        values (${ctx.credential.tenantId}, ${step.caseId}, ${step.seq}::integer, ${step.step}, ${step.from}, ${step.to}, ${step.on}::date,
          ${step.personId}::uuid, ${step.unitId}::uuid, ${step.authority}, ${step.opinion}, ${step.reason}, ${json(step.data)},
          nullif(current_setting('app.actor_id'), '')::uuid, ${ctx.now}::timestamptz)`,
  );
}
