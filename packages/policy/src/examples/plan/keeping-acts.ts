import type { Path } from '../problem.ts';
import type { Act, Done } from './act-types.ts';
import { everyRef } from './event-acts.ts';
import { fieldValues } from './fields.ts';
import type { Scene } from './scene.ts';

/** A line of a register that the policy knows, with fields that the register has. */
export function kept(act: Act<'keep'>, scene: Scene, path: Path): Done<'keep'>[] {
  const { records } = scene.vocabulary;
  const kind = records.find(act.keep);
  if (kind === null) {
    scene.faults.unknown([...path, 'keep'], { zh: '台账', en: 'register' }, act.keep, records.names);
    return [];
  }
  const by = scene.unit(act.by, [...path, 'by']);
  const about = everyRef(act.about, scene, [...path, 'about']);
  const fields = act.fields ?? {};
  fieldValues(kind, fields, scene, [...path, 'fields']);
  return by === null
    ? []
    : [{ verb: 'keep', kind: kind.name, by, about, fields, reason: act.reason ?? null }];
}

/** A place of a kind that the policy knows, for some of the functions that the kind lists. */
export function opened(act: Act<'open'>, scene: Scene, path: Path): Done<'open'>[] {
  const { places } = scene.vocabulary;
  const kind = places.find(act.open);
  if (kind === null) {
    scene.faults.unknown([...path, 'open'], { zh: '场所种类', en: 'kind of place' }, act.open, places.names);
    return [];
  }
  const functions = act.functions.flatMap((word, i) => {
    const known = kind.functions.find(one => [one.value, one.title, one.english].includes(word));
    if (known !== undefined) return [known.value];
    const values = kind.functions.map(one => one.value);
    scene.faults.unknown([...path, 'functions', i], { zh: '功能', en: 'function' }, word, values);
    return [];
  });
  const unit = scene.unit(act.unit, [...path, 'unit']);
  const host = act.household === undefined ? null : scene.ref(act.household, [...path, 'household']);
  const fields = act.fields ?? {};
  fieldValues(kind, fields, scene, [...path, 'fields']);
  if (unit === null) return [];
  const household = host?.name ?? null;
  const consent = act.consent ?? household !== null;
  return [
    {
      verb: 'open',
      kind: kind.name,
      unit,
      functions,
      household,
      consent,
      fields,
      reason: act.reason ?? null,
    },
  ];
}
