import { literal } from '@lifang/db';
import { MATRIX, type Operation } from '../authorisation/matrix.ts';
import type { RequestContext } from './request.ts';

/**
 * What a transaction does about policies and settings: nothing, keep them still until it ends, or change them, alone.
 */
export type ConfigurationLock = 'none' | 'keep' | 'change';

/**
 * How the statements of a transaction are planned: by the server's own judgement; anew for their `arguments`, where the
 * subtree of one block and of the whole tenant need different plans; or `once` a connection, where any arguments need the
 * same plan and planning would cost more than looking.
 */
export type Planning = 'as-usual' | 'for-arguments' | 'once';

const PLAN_CACHE_MODES = { 'for-arguments': 'force_custom_plan', once: 'force_generic_plan' } as const;

/** The SQL that enters the tenant for an operation. */
export function enterStatement(
  ctx: RequestContext,
  operation: Operation,
  known: number,
  lock: ConfigurationLock,
  plan: Planning,
): string {
  const { credential } = ctx;
  if (credential.as === 'system') {
    return `select enter_system(${literal(credential.tenantId)}::uuid, ${literal(known)}, ${literal(lock !== 'none')}, ${literal(lock === 'change')}) as entered`;
  }
  const whom = [
    `${literal(credential.tenantId)}::uuid`,
    `${literal(credential.id)}::uuid`,
    `decode(${literal(credential.secretHash)}, 'hex')`,
    literal([...MATRIX[operation]]),
    `${literal(ctx.now)}::timestamptz`,
    literal(known),
  ];
  const planning =
    plan === 'as-usual' ? '' : `, set_config('plan_cache_mode', '${PLAN_CACHE_MODES[plan]}', true)`;
  if (credential.as === 'calendar') {
    if (operation !== 'calendar.read' || lock !== 'none')
      throw new Error('a calendar token reads the calendar');
    return `select enter_calendar(${whom.join(', ')}) as entered${planning}`;
  }
  const locks = [literal(lock !== 'none'), literal(lock === 'change')];
  return `select enter(${[...whom, ...locks].join(', ')}) as entered${planning}`;
}
