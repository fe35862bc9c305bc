import type { Path } from '../problem.ts';
import type { Act, Done, NamedActs } from './act-types.ts';
import { fieldValues } from './fields.ts';
import type { EventParts, Ref } from './plan.ts';
import type { Scene } from './scene.ts';

export function everyRef(words: readonly string[] | undefined, scene: Scene, path: Path): Ref[] {
  return (words ?? []).flatMap((word, i) => scene.ref(word, [...path, i]) ?? []);
}

function everyPerson(words: readonly string[] | undefined, scene: Scene, path: Path): string[] {
  return (words ?? []).flatMap((word, i) => scene.person(word, [...path, i]) ?? []);
}

function partsOf(written: Act<'record'> | Act<'correct'>['to'], scene: Scene, path: Path): EventParts {
  return {
    about: everyRef(written.about, scene, [...path, 'about']),
    by: written.by === undefined ? null : scene.unit(written.by, [...path, 'by']),
    participants: everyPerson(written.with, scene, [...path, 'with']),
    invited: everyPerson(written.invited, scene, [...path, 'invited']),
    fields: written.fields ?? {},
  };
}

/** An event of a kind that the policy knows, with fields that the kind has. */
export function recorded(act: Act<'record'>, scene: Scene, path: Path): Done<'record'>[] {
  const { events } = scene.vocabulary;
  const kind = events.find(act.record);
  if (kind === null) {
    scene.faults.unknown(
      [...path, 'record'],
      { zh: '事件种类', en: 'kind of event' },
      act.record,
      events.names,
    );
    return [];
  }
  const event = partsOf(act, scene, path);
  fieldValues(kind, event.fields, scene, [...path, 'fields']);
  return [{ verb: 'record', kind: kind.name, event, reason: act.reason ?? null }];
}

const MADE = {
  record: { zh: '事件', en: 'recorded event' },
  grant: { zh: '授予的称号', en: 'granted title' },
  publish: { zh: '公示', en: 'published notice' },
} as const;

/** What an earlier act made, by its name. */
export function earlier(
  word: string,
  verb: keyof typeof MADE,
  acts: NamedActs,
  scene: Scene,
  path: Path,
): string | null {
  if (acts.get(word) === verb) return word;
  const made = [...acts].filter(([, one]) => one === verb).map(([name]) => name);
  return scene.faults.unknown(path, MADE[verb], word, made);
}

/** Only what is written changes. */
export function corrected(act: Act<'correct'>, acts: NamedActs, scene: Scene, path: Path): Done<'correct'>[] {
  const name = earlier(act.correct, 'record', acts, scene, [...path, 'correct']);
  const { to } = act;
  const parts = partsOf(to, scene, [...path, 'to']);
  const changes = {
    ...(to.on === undefined ? {} : { on: to.on }),
    ...(to.about === undefined ? {} : { about: parts.about }),
    ...(to.by === undefined ? {} : { by: parts.by }),
    ...(to.with === undefined ? {} : { participants: parts.participants }),
    ...(to.invited === undefined ? {} : { invited: parts.invited }),
    ...(to.fields === undefined ? {} : { fields: parts.fields }),
  };
  return name === null ? [] : [{ verb: 'correct', act: name, changes, reason: act.reason ?? null }];
}
