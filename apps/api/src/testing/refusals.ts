import type { Reply } from './reply.ts';

/** What refused, in short: requirement, what there is, what is needed, and the clauses. */
export function refusalsOf(reply: Reply): unknown[] {
  const refusals = reply.at('refusals');
  if (!Array.isArray(refusals)) throw new Error(`no refusals in ${JSON.stringify(reply.body)}`);
  return refusals.map(one =>
    ['requirement', 'has', 'needs', 'clauses'].map(name => Reflect.get(Object(one), name)),
  );
}
