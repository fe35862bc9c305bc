import { type Id, literal, type Tx, transact } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { problemOf } from '../errors/database.ts';
import type { App } from './app.ts';
import type { Language } from './request.ts';

/** A request of whoever runs the installation. Every statement of theirs checks the key anew. */
export interface OperatorContext {
  readonly app: App;
  readonly operator: {
    readonly id: Id<'operator'>;
    /** SHA-256 of the secret, hex. */
    readonly secretHash: string;
  };
  readonly requestId: string;
  readonly language: Language;
  readonly now: string;
  readonly today: Day;
  readonly dryRun: boolean;
}

/** The first two arguments of every function an operator may call. */
export function operatorArguments({ operator }: OperatorContext): string {
  return `${literal(operator.id)}::uuid, decode(${literal(operator.secretHash)}, 'hex')`;
}

/**
 * Runs a body in one transaction whose first statement is a function that checks the operator's key.
 *
 * @param enter that statement; its answer column is named `entered`.
 */
export async function asOperator<T>(
  ctx: OperatorContext,
  enter: string,
  body: (tx: Tx, entered: () => unknown) => Promise<T>,
): Promise<T> {
  let answer: unknown;
  try {
    return await transact(
      ctx.app.pool,
      { enter, dryRun: ctx.dryRun },
      entered => {
        answer = entered;
      },
      tx => body(tx, () => answer),
    );
  } catch (error) {
    throw problemOf(error);
  }
}
