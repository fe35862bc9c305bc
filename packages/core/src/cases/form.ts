import { type Id, rows } from '@lifang/db';
import { type Configuration, pinnedWorkflow, say } from '@lifang/engine';
import { caseFields, type Form, type FormBlock, type FormFact, qualify, type Workflow } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Language, RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { invalid, notFound } from '../errors/problem.ts';
import { fieldTexts } from '../fields/words.ts';
import { maskName } from '../protection/personal.ts';
import { takerWords } from './describe.ts';
import { takerOf } from './facts.ts';
import { toCase, toCaseStep } from './present.ts';
import { selectCases, selectSteps } from './select.ts';
import { caseInScope, caseInSight } from './sight.ts';
import { type Case, type CaseStep, caseRowSchema, stepRowSchema } from './view.ts';

/** One row of a filled form: what it is called, and what stands there. */
export interface FormRow {
  title: string;
  text: string;
  /** For an opinion: the day it was given; null while it was not, and for every other row. */
  on: string | null;
}

/** A part of a filled form, in its place. */
export interface FilledBlock {
  block: FormBlock['block'];
  rows: FormRow[];
}

/** An official form filled in with a case, as far as the reader may see it. */
export interface FilledForm {
  title: string;
  document: { title: string; number: string | null; issuer: string };
  blocks: FilledBlock[];
}

const WORDS: Readonly<Record<Language, Readonly<Record<FormFact, string>>>> = {
  'zh-CN': { unit: '单位', about: '对象', number: '编号', opened: '提出日期', state: '办理情况' },
  en: { unit: 'Unit', about: 'About', number: 'Number', opened: 'Opened on', state: 'Where it stands' },
};

const namesSchema = z.object({
  unit: z.string(),
  about: z.preprocess(
    value => (typeof value === 'string' ? JSON.parse(value) : value),
    z.array(z.object({ name: z.string(), unit: z.boolean() })),
  ),
});

/** Fills in the form of a case; without a name, its only one. */
export async function readForm(
  ctx: RequestContext,
  input: { id: Id<'case'>; form?: string | undefined },
  operation: 'cases.form-page' | 'cases.form-docx',
): Promise<FilledForm> {
  const { tenantId } = ctx.credential;
  const { answers, entered, tenancy } = await readOne(ctx, operation, (db, { configuration }) => [
    rows(
      db,
      selectCases(
        ctx,
        configuration,
        null,
        sql`and c.id = ${input.id} and ${caseInScope(ctx)} and ${caseInSight(ctx, configuration)}`,
      ),
      caseRowSchema,
    ),
    rows(db, selectSteps(ctx, sql`and p.case_id = ${input.id}`), stepRowSchema),
    rows(
      db,
      sql`select u.name as unit, coalesce((
            select jsonb_agg(jsonb_build_object('name', coalesce(p.name, h.address, a.name), 'unit', a.id is not null) order by b.subject_id)
            from case_subjects b
            left join people p on p.tenant_id = ${tenantId} and p.id = b.person_id
            left join households h on h.tenant_id = ${tenantId} and h.id = b.household_id
            left join units a on a.tenant_id = ${tenantId} and a.id = b.unit_id
            where b.tenant_id = ${tenantId} and b.case_id = c.id), '[]'::jsonb) as about
          from cases c join units u on u.tenant_id = ${tenantId} and u.id = c.unit_id
          where c.tenant_id = ${tenantId} and c.id = ${input.id}`,
      namesSchema,
    ),
  ]);
  const [row] = answers[0];
  const [names] = answers[2];
  if (row === undefined || names === undefined) throw notFound('case');
  const { configuration } = tenancy;
  const active = pinnedWorkflow(configuration, row.kind, row.workflowVersion);
  if (active === undefined) throw notFound('form');
  const { policy } = active.enabled;
  const form = chosenForm(configuration, row.kind, input.form);
  const about = names.about.map(one => (one.unit || row.personal ? one.name : maskName(one.name)));
  const filling: Filling = {
    found: toCase(ctx, configuration, row, takerOf(entered, undefined), null),
    history: answers[1].map(step => toCaseStep(configuration, row, step)),
    workflow: active.workflow,
    unit: names.unit,
    about,
    language: ctx.language,
  };
  const { title, english, number, issuer } = policy.document;
  return {
    title: say(form, ctx.language),
    document: { title: ctx.language === 'en' ? english : title, number, issuer },
    blocks: form.blocks.map(block => ({ block: block.block, rows: rowsOf(block, filling) })),
  };
}

function chosenForm(config: Configuration, kind: string, name: string | undefined): Form {
  const forms = config.policies.flatMap(({ policy }) =>
    policy.forms
      .filter(({ of }) => qualify(policy.slug, of) === kind)
      .map(form => ({ id: qualify(policy.slug, form), form })),
  );
  const [only, ...others] = name === undefined ? forms : forms.filter(({ id }) => id === name);
  if (only === undefined) throw notFound('form');
  if (others.length > 0)
    throw invalid('form', {
      zh: `案件有多份表格：${forms.map(({ id }) => id).join('、')}`,
      en: `the case has several: ${forms.map(({ id }) => id).join(', ')}`,
    });
  return only.form;
}

interface Filling {
  readonly found: Case;
  readonly history: readonly CaseStep[];
  readonly workflow: Workflow;
  readonly unit: string;
  readonly about: readonly string[];
  readonly language: Language;
}

function rowsOf(block: FormBlock, filling: Filling): FormRow[] {
  switch (block.block) {
    case 'facts':
      return block.facts.map(fact => ({
        title: WORDS[filling.language][fact],
        text: factOf(fact, filling),
        on: null,
      }));
    case 'fields':
      return placedRows(block.fields, filling);
    case 'opinions':
      return block.steps.map(step => opinionRow(step, filling));
  }
}

function factOf(fact: FormFact, { found, unit, about, language }: Filling): string {
  switch (fact) {
    case 'unit':
      return unit;
    case 'about':
      return about.join(language === 'en' ? ', ' : '、');
    case 'number':
      return found.externalId ?? '';
    case 'opened':
      return found.openedOn;
    case 'state':
      return found.stateTitle;
  }
}

/** Every field has its row, filled or not: the form is the document's, whatever is known so far. */
function placedRows(names: readonly string[], { found, history, workflow, language }: Filling): FormRow[] {
  const fields = caseFields(workflow);
  const data = Object.assign({}, found.data, ...history.map(step => step.data));
  const texts = new Map(fieldTexts(fields, data, language).map(({ field, text }) => [field, text]));
  return names.flatMap(name => {
    const field = fields[name];
    return field === undefined
      ? []
      : [{ title: say(field, language), text: texts.get(name) ?? '', on: null }];
  });
}

/** The latest opinion given in a step; its row stays empty until there is one, with room for the stamp. */
function opinionRow(name: string, { history, workflow, language, found }: Filling): FormRow {
  const step = workflow.steps[name];
  const given = history.findLast(one => one.step === `${found.kind}.${name}`);
  const title = step === undefined ? name : (step.opinion ?? takerWords(step, language));
  return { title, text: given?.opinion ?? given?.reason ?? '', on: given?.on ?? null };
}
