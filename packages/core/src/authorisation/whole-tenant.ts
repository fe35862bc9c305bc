import type { Entered } from '../context/entered.ts';
import { Problem } from '../errors/problem.ts';

/** Some acts concern everybody in the tenant: a role over one subtree does not allow them. */
export function demandWholeTenant({ actor }: Entered): void {
  if (actor.scope !== '*')
    throw new Problem('forbidden', {
      detail: { zh: '须有整个租户的角色', en: 'this needs a role over the whole tenant' },
    });
}
