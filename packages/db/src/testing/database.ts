import process from 'node:process';

/** The database of this test run, migrated, on a server of its own. */
export interface TestDatabase {
  /** A superuser's; for looking behind the scenes, never for serving a request. */
  readonly superuserUrl: string;
  /** The runtime role's: what every test request runs under. */
  readonly runtimeUrl: string;
  /** 32 bytes, hex. */
  readonly masterKey: string;
}

/** Where `pnpm test` has put the database. */
export function testDatabase(): TestDatabase {
  return {
    superuserUrl: given('LIFANG_TEST_DATABASE_URL'),
    runtimeUrl: given('LIFANG_TEST_RUNTIME_URL'),
    masterKey: given('LIFANG_TEST_MASTER_KEY'),
  };
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set: run tests by \`pnpm test\`, which starts their database`);
  }
  return value;
}
