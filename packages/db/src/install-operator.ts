import postgres from 'postgres';

/** Registers an operator's key by its hash, or renews it. Needs the installation URL: no request can do this. */
export async function ensureOperator(options: {
  readonly databaseUrl: string;
  readonly id: string;
  /** SHA-256 of the secret, hex. */
  readonly secretHash: string;
}): Promise<void> {
  const sql = postgres(options.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`
      insert into operators (id, name, secret_hash, created_at)
      values (${options.id}, 'installation', decode(${options.secretHash}, 'hex'), now())
      on conflict (id) do update set secret_hash = excluded.secret_hash`;
  } finally {
    await sql.end();
  }
}
