import type { Cites, Named, SubjectNoun, Wording } from '../names.ts';
import { type EventLinks, eventLinks, type Link } from '../selections/event-selection.ts';
import type { Fields } from './fields.ts';

/**
 * Something that happens on a day. A kind is a value and also the selection of all its events, so that rules read
 * `visit.about(subject)`.
 */
export interface EventKind extends Named, Wording, EventLinks {
  readonly noun: 'event';
  readonly cites: Cites;
  /** The nouns an event of this kind may be about; empty when it is about nobody in particular. */
  readonly concerns: readonly SubjectNoun[];
  readonly fields: Fields;
  /** Names of the fields anybody may read in the public register; null where it does not stand there. */
  readonly shows: readonly string[] | null;
  /** The shared kind this one specialises; rules over the shared kind count it too. */
  readonly specialises: EventKind | null;
}

interface EventOptions extends Wording {
  readonly cites: Cites;
  readonly about: readonly SubjectNoun[];
  readonly fields?: Fields;
  readonly shows?: readonly string[];
}

/** A shared kind: several documents mean the same by it, so policies specialise it instead of defining it again. */
export interface SharedEventKind extends EventKind {
  /** A policy's own form of the shared kind, under its own name, with its own clause and further fields. */
  as(name: string, options: EventOptions): EventKind;
}

function build(name: string, core: boolean, specialises: EventKind | null, options: EventOptions): EventKind {
  const links: readonly Link[] = [];
  const kind: EventKind = {
    noun: 'event',
    core,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    concerns: options.about,
    fields: { ...specialises?.fields, ...options.fields },
    shows: options.shows ?? null,
    specialises,
    ...eventLinks(() => kind, links),
  };
  return kind;
}

/** Defines an event that only this document knows. */
export function eventKind(name: string, options: EventOptions): EventKind {
  return build(name, false, null, options);
}

/** Defines a shared kind. Only the core vocabulary calls this. */
export function sharedEventKind(name: string, options: Omit<EventOptions, 'cites'>): SharedEventKind {
  const shared = build(name, true, null, { ...options, cites: [] });
  return { ...shared, as: (own, ownOptions) => build(own, false, shared, ownOptions) };
}
