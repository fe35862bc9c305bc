import type { Path } from '../problem.ts';
import type { Act, Done } from './act-types.ts';
import { everyRef } from './event-acts.ts';
import { fieldValues } from './fields.ts';
import type { Scene } from './scene.ts';

/** A title that the policy knows, granted to each of those named by the unit that is named or the only one of its kind. */
export function granted(act: Act<'grant'>, scene: Scene, path: Path): Done<'grant'>[] {
  const { awards } = scene.vocabulary;
  const kind = awards.find(act.grant);
  if (kind === null) {
    scene.faults.unknown([...path, 'grant'], { zh: '称号', en: 'title' }, act.grant, awards.names);
    return [];
  }
  const by = act.by === undefined ? scene.places.only(kind.by, path) : scene.unit(act.by, [...path, 'by']);
  const fields = act.fields ?? {};
  fieldValues(kind, fields, scene, [...path, 'fields']);
  if (by === null) return [];
  return everyRef(act.to, scene, [...path, 'to']).map(to => ({
    verb: 'grant',
    kind: kind.name,
    to,
    by,
    until: act.until ?? null,
    fields,
    reason: act.reason ?? null,
  }));
}

/** A notice that the policy knows, published by the unit that is named or the only one of its kind. */
export function published(act: Act<'publish'>, scene: Scene, path: Path): Done<'publish'>[] {
  const { notices } = scene.vocabulary;
  const kind = notices.find(act.publish);
  if (kind === null) {
    scene.faults.unknown(
      [...path, 'publish'],
      { zh: '公示种类', en: 'kind of notice' },
      act.publish,
      notices.names,
    );
    return [];
  }
  const by = act.by === undefined ? scene.places.only(kind.by, path) : scene.unit(act.by, [...path, 'by']);
  const fields = act.fields ?? {};
  fieldValues(kind, fields, scene, [...path, 'fields']);
  if (by === null) return [];
  const reason = act.reason ?? null;
  return [{ verb: 'publish', kind: kind.name, by, until: act.until ?? null, fields, reason }];
}
