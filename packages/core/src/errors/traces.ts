import { sqlState, violatedConstraint } from '@lifang/db';

/**
 * Where an unforeseen error came from, and nothing of what it was about: messages of the database and of Drizzle quote
 * statements with their parameters, which may be somebody's name. Kinds, codes and places in our code are enough to find it.
 */
export function tracesOf(error: unknown): string[] {
  const traces: string[] = [];
  for (let at: unknown = error; at instanceof Error && traces.length < 60; at = at.cause) {
    const code = [sqlState(at), violatedConstraint(at)].filter(part => part !== null).join(' ');
    traces.push(code === '' ? at.name : `${at.name} ${code}`, ...frames(at));
  }
  return traces;
}

/** The lines of a stack that name places; what comes before them is the message. */
function frames(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
}
