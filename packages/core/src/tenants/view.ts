import type { Id } from '@lifang/db';
import { z } from 'zod';
import { instantText } from '../instants.ts';

/** A tenant as its operator sees it: nothing of what is in it. */
export interface Tenant {
  id: Id<'tenant'>;
  slug: string;
  name: string;
  status: 'active' | 'suspended';
  createdAt: string;
}

/** A row of the registry. */
export const tenantRow = z.object({
  id: z.custom<Id<'tenant'>>(value => typeof value === 'string'),
  slug: z.string(),
  name: z.string(),
  status: z.enum(['active', 'suspended']),
  createdAt: z.string(),
});

export function toTenant({ id, slug, name, status, createdAt }: z.infer<typeof tenantRow>): Tenant {
  return { id, slug, name, status, createdAt: instantText(createdAt) };
}
