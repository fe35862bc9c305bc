import type { Id } from '@lifang/db';
import { z } from 'zod';
import { ROLES } from '../authorisation/roles.ts';

const id = <N extends Parameters<typeof brandOf>[0]>(noun: N) => brandOf(noun);

function brandOf<N extends 'tenant' | 'unit' | 'person' | 'other'>(_noun: N) {
  return z.custom<Id<N>>(value => typeof value === 'string');
}

/** What `enter()` answers: who acts in which tenant, and the configuration when the caller's is out of date. */
export const enteredSchema = z.object({
  actor: z.object({
    id: id('other').nullable(),
    kind: z.enum(['user', 'api-key', 'system']),
    name: z.string(),
    personId: id('person').nullable(),
    grants: z.array(z.object({ role: z.enum(ROLES), unitId: id('unit').nullable() })),
    /** `*` for the whole tenant, else the units whose subtrees the operation may touch. */
    scope: z
      .string()
      .transform(text => (text === '*' ? ('*' as const) : text.split(',').filter(part => part !== ''))),
  }),
  tenant: z.object({
    id: id('tenant'),
    slug: z.string(),
    name: z.string(),
    configVersion: z.number(),
    openedTo: z.string(),
    wrappedKey: z.string(),
  }),
  configuration: z
    .object({
      policies: z.array(
        z.object({ slug: z.string(), encoding: z.string(), from: z.string(), to: z.string() }),
      ),
      settings: z.array(z.object({ name: z.string(), from: z.string(), to: z.string(), value: z.unknown() })),
      years: z.array(
        z.object({ year: z.number(), holidays: z.array(z.string()), workingWeekends: z.array(z.string()) }),
      ),
    })
    .nullable(),
});

export type Entered = z.infer<typeof enteredSchema>;

/** A raw answer of the entry function, checked. */
export function parseEntered(answer: unknown): Entered {
  return enteredSchema.parse(typeof answer === 'string' ? JSON.parse(answer) : answer);
}
