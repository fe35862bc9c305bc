export type { LoginContext } from './context.ts';
export { type CreatedSession, type CreateSession, createSession } from './create.ts';
export { endCurrentSession } from './end.ts';
export { SESSION_HOURS } from './lucia.ts';
