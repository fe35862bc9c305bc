import type { WrittenAct } from '../acts.ts';
import type { PlannedAct } from './plan.ts';

type Verb = WrittenAct['verb'];

/** The acts of an example that have a name, with their verbs, so that others can speak of them. */
export type NamedActs = Map<string, Verb>;

/** An act as it was written. */
export type Act<V extends Verb> = Extract<WrittenAct, { verb: V }>;

/** The same act planned; its day, name and line are added for every verb alike. */
export type Done<V extends Verb> = Omit<Extract<PlannedAct, { verb: V }>, 'on' | 'as' | 'line'>;
