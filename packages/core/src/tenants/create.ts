import { type Db, type Id, json, literal, newId, nothing, run, type Statement, schema } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { newSecret, tokenText } from '../authorisation/secrets.ts';
import { asOperator, type OperatorContext, operatorArguments } from '../context/operator.ts';
import { newWrappedKey } from '../protection/encryption.ts';
import { hashPassword } from '../users/password.ts';

const { apiKeys, grants, users } = schema;

export interface CreateTenant {
  readonly slug: string;
  readonly name: string;
  /** A first user beside the first key. */
  readonly administrator?: { readonly name: string; readonly password: string } | undefined;
}

export interface CreatedTenant {
  id: Id<'tenant'>;
  slug: string;
  name: string;
  /** The first administrator's key. Its token is shown here and never again. */
  apiKey: { id: Id<'apiKey'>; token: string };
  administrator: { id: Id<'user'>; name: string } | null;
}

/** Opens a tenant and gives it its first administrator; from there on its operator has no part in it. */
export async function createTenant(ctx: OperatorContext, input: CreateTenant): Promise<CreatedTenant> {
  const tenantId = newId<'tenant'>();
  const keyId = newId<'apiKey'>();
  const secret = newSecret();
  const first = input.administrator;
  const user = first && {
    id: newId<'user'>(),
    name: first.name,
    passwordHash: await hashPassword(first.password),
  };
  const open = [
    operatorArguments(ctx),
    `${literal(tenantId)}::uuid`,
    literal(input.slug),
    literal(input.name),
    literal(newWrappedKey(ctx.app.masterKey)),
    `${literal(ctx.today)}::date`,
    `${literal(ctx.now)}::timestamptz`,
  ];
  return asOperator(ctx, `select open_tenant(${open.join(', ')})`, async tx => {
    await tx.finish(db => [
      db
        .insert(apiKeys)
        .values({ tenantId, id: keyId, name: 'administrator', secretHash: secret.hash, createdAt: ctx.now }),
      user ? db.insert(users).values({ tenantId, createdAt: ctx.now, ...user }) : nothing,
      db
        .insert(grants)
        .values([
          { tenantId, id: newId<'grant'>(), apiKeyId: keyId, role: 'administrator' },
          ...(user ? [{ tenantId, id: newId<'grant'>(), userId: user.id, role: 'administrator' }] : []),
        ]),
      auditTenant(db, ctx, 'tenants.create', tenantId, { slug: input.slug, apiKeyId: keyId }),
    ]);
    return {
      id: tenantId,
      slug: input.slug,
      name: input.name,
      apiKey: { id: keyId, token: tokenText(tenantId, keyId, secret) },
      administrator: user ? { id: user.id, name: user.name } : null,
    };
  });
}

/** An operator's act, in the audit of the tenant it was done to. */
export function auditTenant(
  db: Db,
  ctx: OperatorContext,
  action: 'tenants.create' | 'tenants.suspend' | 'tenants.resume',
  tenantId: Id<'tenant'>,
  detail: Readonly<Record<string, unknown>>,
): Statement {
  return run(
    db,
    sql`select audit_append(${ctx.now}::timestamptz, ${action}, 'tenant', ${tenantId}::uuid, ${ctx.requestId}, ${json(detail)})`,
  );
}
