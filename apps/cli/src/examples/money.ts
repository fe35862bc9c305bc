import type { Reply } from '@lifang/api/testing';
import { exact, exactText, plus } from '@lifang/policy';
import type { PlannedAct, PlannedExpectation } from '@lifang/policy/examples';
import { z } from 'zod';
import { everyItem } from './answers.ts';
import { compare, type Failure } from './failure.ts';
import type { Stage } from './stage.ts';

/** Enters a line in the book of a fund. */
export async function enter(stage: Stage, act: Extract<PlannedAct, { verb: 'enter' }>): Promise<Reply> {
  const { purpose, document, reason, to, approvedBy, pays } = act;
  const reply = await stage.admin.post('/v1/entries', {
    kind: stage.kind(act.fund),
    byUnitId: stage.id(act.by),
    flow: act.flow,
    amount: act.amount,
    on: act.on,
    ...(purpose === null ? {} : { purpose }),
    ...(document === null ? {} : { document }),
    ...(reason === null ? {} : { reason }),
    ...(to === null ? {} : { toUnitId: stage.id(to) }),
    ...(approvedBy === null ? {} : { approvedById: stage.id(approvedBy) }),
    ...(pays === null ? {} : { pays: { rule: stage.kind(pays.formula), unitId: stage.id(pays.unit) } }),
  });
  if (reply.code === null && act.as !== null) stage.learn(act.as, reply.id);
  return reply;
}

const entitlementSchema = z.object({
  amount: z.string().nullable(),
  status: z.string(),
  clauses: z.array(z.string()),
  awaits: z.array(z.object({ what: z.string(), name: z.string() })),
  paid: z.object({}).nullable(),
});

/** What a formula gives, otherwise than expected. */
export async function entitled(
  stage: Stage,
  expected: Extract<PlannedExpectation, { expects: 'entitlement' }>,
): Promise<Failure[]> {
  const { formula, where, asOf, line } = expected;
  const place = 'unit' in where ? { unitId: stage.id(where.unit) } : { withinId: stage.id(where.within) };
  const query = { rule: stage.kind(formula), asOf, ...place };
  const found = (await everyItem(stage, '/v1/entitlements', query)).map(item =>
    entitlementSchema.parse(item),
  );
  const [first] = found;
  const amounts = found.flatMap(({ amount }) => (amount === null ? [] : [exact(amount)]));
  const total = amounts.length === 0 ? null : exactText(amounts.reduce(plus));
  const wanted = typeof expected.amount === 'string' ? exactText(exact(expected.amount)) : expected.amount;
  const awaits = found.flatMap(each => each.awaits.map(({ name }) => name));
  const names = expected.awaits?.map(name => (awaits.includes(name) ? name : stage.kind(name)));
  const say = (word: string) => `${formula} ${word}`;
  return [
    ...(wanted === undefined ? [] : compare(line, say('amount'), wanted, total)),
    ...(expected.status === undefined ? [] : compare(line, say('is'), expected.status, first?.status)),
    ...(names === undefined ? [] : compare(line, say('awaits'), names, [...new Set(awaits)])),
    ...(expected.paid === undefined
      ? []
      : compare(
          line,
          say('paid'),
          expected.paid,
          found.length > 0 && found.every(({ paid }) => paid !== null),
        )),
    ...(expected.clauses === undefined ? [] : compare(line, say('clause'), expected.clauses, first?.clauses)),
  ];
}
