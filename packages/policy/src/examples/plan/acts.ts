import type { WrittenAct } from '../acts.ts';
import type { Path } from '../problem.ts';
import type { Written } from '../read.ts';
import { fieldValues } from './fields.ts';
import type { EventParts, PlannedAct, Ref } from './plan.ts';
import { planRow } from './rows.ts';
import type { Scene } from './scene.ts';

type Verb = WrittenAct['verb'];
type Act<V extends Verb> = Extract<WrittenAct, { verb: V }>;
type Done<V extends Verb> = Omit<Extract<PlannedAct, { verb: V }>, 'on' | 'as' | 'line'>;

/** The acts of an example that have a name, so that others can speak of them. */
export type NamedActs = Map<string, Verb>;

const EVENT = { zh: '事件', en: 'recorded event' };

function everyRef(words: readonly string[] | undefined, scene: Scene, path: Path): Ref[] {
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
    fields: written.fields ?? {},
  };
}

function recorded(act: Act<'record'>, scene: Scene, path: Path): Done<'record'>[] {
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

function earlier(word: string, acts: NamedActs, scene: Scene, path: Path): string | null {
  if (acts.get(word) === 'record') return word;
  const events = [...acts].filter(([, verb]) => verb === 'record').map(([name]) => name);
  return scene.faults.unknown(path, EVENT, word, events);
}

function corrected(act: Act<'correct'>, acts: NamedActs, scene: Scene, path: Path): Done<'correct'>[] {
  const name = earlier(act.correct, acts, scene, [...path, 'correct']);
  const { to } = act;
  const parts = partsOf(to, scene, [...path, 'to']);
  const changes = {
    ...(to.on === undefined ? {} : { on: to.on }),
    ...(to.about === undefined ? {} : { about: parts.about }),
    ...(to.by === undefined ? {} : { by: parts.by }),
    ...(to.with === undefined ? {} : { participants: parts.participants }),
    ...(to.fields === undefined ? {} : { fields: parts.fields }),
  };
  return name === null ? [] : [{ verb: 'correct', act: name, changes, reason: act.reason ?? null }];
}

/** What is entered on a list or taken off it: one act for each of them. */
function listed(act: Act<'join'> | Act<'leave'>, word: string, scene: Scene, path: Path) {
  const list = scene.category(word, [...path, act.verb]);
  const who = everyRef(act.who, scene, [...path, 'who']);
  return list === null ? [] : who.map(one => ({ list, who: one }));
}

function moved(act: Act<'move'>, scene: Scene, path: Path): Done<'move'>[] {
  const who = scene.ref(act.move, [...path, 'move']);
  const to = scene.ref(act.to, [...path, 'to']);
  return who === null || to === null ? [] : [{ verb: 'move', who, to }];
}

function added(
  act: Act<'add-unit'> | Act<'add-household'> | Act<'add-person'>,
  scene: Scene,
  path: Path,
  from: string,
): (Done<'add-unit'> | Done<'add-household'> | Done<'add-person'>)[] {
  switch (act.verb) {
    case 'add-unit': {
      const name = act['add-unit'];
      const { units } = scene.vocabulary;
      const kind = units.find(act.kind);
      if (kind === null) {
        scene.faults.unknown(
          [...path, 'kind'],
          { zh: '单位种类', en: 'kind of unit' },
          act.kind,
          units.names,
        );
        return [];
      }
      const [parent] = kind.under;
      const above = act.under ?? parent?.name;
      const under = above === undefined ? null : scene.unit(above, [...path, 'under']);
      scene.introduce({ noun: 'unit', name }, [...path, 'add-unit']);
      return [{ verb: 'add-unit', name, kind: kind.name, under, from, to: null }];
    }
    case 'add-household': {
      const name = act['add-household'];
      const home = scene.home(act.in, path);
      scene.introduce({ noun: 'household', name }, [...path, 'add-household']);
      return home === null || home.unit === null
        ? []
        : [{ verb: 'add-household', name, unit: home.unit, from, to: null }];
    }
    case 'add-person': {
      const name = act['add-person'];
      const home = scene.home(act.in, path);
      scene.introduce({ noun: 'person', name }, [...path, 'add-person']);
      const person = { name, born: act.born ?? null, died: null, from, to: null };
      return home === null ? [] : [{ verb: 'add-person', ...person, ...home }];
    }
  }
}

type Anything = { [V in Verb]: Done<V> }[Verb];

function planOne(act: WrittenAct, on: string, acts: NamedActs, scene: Scene, path: Path): Anything[] {
  switch (act.verb) {
    case 'record':
      return recorded(act, scene, path);
    case 'correct':
      return corrected(act, acts, scene, path);
    case 'withdraw': {
      const name = earlier(act.withdraw, acts, scene, [...path, 'withdraw']);
      return name === null ? [] : [{ verb: 'withdraw', act: name, reason: act.reason ?? null }];
    }
    case 'appoint': {
      const person = scene.person(act.appoint, [...path, 'appoint']);
      const seat = scene.seat(act.position, act.unit, path);
      if (person === null || seat === null) return [];
      return [
        { verb: 'appoint', person, ...seat, from: on, to: act.until ?? null, reason: act.reason ?? null },
      ];
    }
    case 'relieve': {
      const person = scene.person(act.relieve, [...path, 'relieve']);
      const seat = scene.seat(act.position, act.unit, path);
      return person === null || seat === null ? [] : [{ verb: 'relieve', person, ...seat }];
    }
    case 'join':
      return listed(act, act.join, scene, path).map(one => ({
        verb: 'join',
        ...one,
        from: on,
        to: act.until ?? null,
      }));
    case 'leave':
      return listed(act, act.leave, scene, path).map(one => ({ verb: 'leave', ...one }));
    case 'move':
      return moved(act, scene, path);
    case 'depart': {
      const who = scene.ref(act.depart, [...path, 'depart']);
      return who === null ? [] : [{ verb: 'depart', who }];
    }
    case 'die': {
      const person = scene.person(act.die, [...path, 'die']);
      return person === null ? [] : [{ verb: 'die', person }];
    }
    case 'set': {
      const setting = scene.setting(act.set, [...path, 'set']);
      return setting === null ? [] : [{ verb: 'set', setting, value: act.to }];
    }
    case 'excuse': {
      const row = planRow(
        { duty: act.excuse, for: act.for, in: act.in, since: act.since },
        'excuse',
        scene,
        path,
      );
      return row === null ? [] : [{ verb: 'excuse', duty: row, reason: act.reason }];
    }
    case 'close-unit': {
      const unit = scene.unit(act['close-unit'], [...path, 'close-unit']);
      return unit === null ? [] : [{ verb: 'close-unit', unit }];
    }
    default:
      return added(act, scene, path, on);
  }
}

/** The acts of an example, one for each day and each of those concerned, in the order in which they were written. */
export function planActs(
  written: readonly Written<WrittenAct>[],
  scene: Scene,
  lineOf: (path: Path) => number,
): { acts: readonly PlannedAct[]; named: NamedActs } {
  const named: NamedActs = new Map();
  const acts = written.flatMap(({ what, path }): PlannedAct[] => {
    const as = what.as ?? null;
    const done = what.on.flatMap(on => planOne(what, on, named, scene, path).map(one => ({ ...one, on })));
    if (as !== null) {
      const at = [...path, 'as'];
      if (named.has(as)) scene.faults.add(at, `名称“${as}”已经用过`, `the name "${as}" is taken`);
      if (what.on.length > 1)
        scene.faults.add(at, '一个名称只能指一天的行为', 'a name stands for an act on one day');
      named.set(as, what.verb);
    }
    return done.map(one => ({ ...one, as, line: lineOf(path) }));
  });
  return { acts, named };
}
