import { rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { asOperator, type OperatorContext, operatorArguments } from '../context/operator.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { type Tenant, tenantRow, toTenant } from './view.ts';

/** The tenants of the installation, oldest first. */
export async function listTenants(ctx: OperatorContext, input: PageInput): Promise<Page<Tenant>> {
  const after = readIdCursor<'tenant'>(input.cursor);
  const { id, secretHash } = ctx.operator;
  return asOperator(ctx, `select check_operator(${operatorArguments(ctx)})`, async tx => {
    const [found] = await tx.finish(db => [
      rows(
        db,
        sql`select id, slug, name, status, created_at as "createdAt"
            from list_tenants(${id}::uuid, decode(${secretHash}, 'hex'), ${after}::uuid, ${input.limit + 1}::integer)`,
        tenantRow,
      ),
    ]);
    return toPage(found, input.limit, row => [row.id], toTenant);
  });
}
