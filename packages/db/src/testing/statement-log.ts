/** A statement as the server logged it. */
interface Logged {
  readonly session: string;
  readonly text: string;
}

/** The functions that set the tenant; before one of them has run, a transaction is in no tenant. */
const ENTERS = /^begin; select (enter|enter_system|enter_public|open_tenant|set_tenant_status)\(/;
const ENDS = /^(commit|rollback)\b/i;

/** Reads the statements out of a server log; a statement's further lines begin with a tab. */
function statements(log: string): Logged[] {
  const found: { session: string; text: string }[] = [];
  let current: { session: string; text: string } | null = null;
  for (const line of log.split('\n')) {
    const start = /\[(\d+)\] LOG: {2}(?:statement|execute [^:]*): (.*)$/.exec(line);
    if (start) {
      current = { session: start[1] ?? '', text: start[2] ?? '' };
      found.push(current);
    } else if (line.startsWith('\t') && current) current.text += ` ${line.trim()}`;
    else current = null;
  }
  return found;
}

/** The statements on one of the tables that ran in a session while it was in no tenant. */
export function outsideTenants(log: string, tables: readonly string[]): string[] {
  const touches = new RegExp(
    `\\b(from|join|into|update|table|only|using)\\s+"?(public"?\\."?)?(${tables.join('|')})\\b`,
    'i',
  );
  const inside = new Set<string>();
  const outside: string[] = [];
  for (const { session, text } of statements(log)) {
    if (ENTERS.test(text)) inside.add(session);
    else if (ENDS.test(text)) inside.delete(session);
    else if (!inside.has(session) && touches.test(text)) outside.push(text);
  }
  return outside;
}

/** How many statements a log holds. */
export function countStatements(log: string): number {
  return statements(log).length;
}
