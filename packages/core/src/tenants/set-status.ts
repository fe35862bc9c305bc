import { type Id, literal, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { asOperator, type OperatorContext, operatorArguments } from '../context/operator.ts';
import { notFound } from '../errors/problem.ts';
import { auditTenant } from './create.ts';
import { type Tenant, tenantRow, toTenant } from './view.ts';

/** Shuts a tenant's credentials out; nothing in it changes. */
export function suspendTenant(ctx: OperatorContext, input: { id: Id<'tenant'> }): Promise<Tenant> {
  return setStatus(ctx, input.id, 'suspended', 'tenants.suspend');
}

/** Lets a tenant's credentials in again. */
export function resumeTenant(ctx: OperatorContext, input: { id: Id<'tenant'> }): Promise<Tenant> {
  return setStatus(ctx, input.id, 'active', 'tenants.resume');
}

async function setStatus(
  ctx: OperatorContext,
  id: Id<'tenant'>,
  status: string,
  action: 'tenants.suspend' | 'tenants.resume',
): Promise<Tenant> {
  const enter = `select set_tenant_status(${operatorArguments(ctx)}, ${literal(id)}::uuid, ${literal(status)}) as entered`;
  return asOperator(ctx, enter, async (tx, entered) => {
    await tx.ask(() => []);
    if (entered() !== true && entered() !== 't') throw notFound('tenant');
    const [[tenant]] = await tx.finish(db => [
      rows(
        db,
        sql`select id, slug, name, status, created_at as "createdAt" from tenants where id = ${id}`,
        tenantRow,
      ),
      auditTenant(db, ctx, action, id, {}),
    ]);
    if (tenant === undefined) throw notFound('tenant');
    return toTenant(tenant);
  });
}
