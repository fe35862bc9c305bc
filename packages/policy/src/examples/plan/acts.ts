import type { WrittenAct } from '../acts.ts';
import type { Path } from '../problem.ts';
import type { Written } from '../read.ts';
import type { Act, Done, NamedActs } from './act-types.ts';
import { added } from './adding-acts.ts';
import { caseOpened, type NamedCases, stepTaken } from './case-acts.ts';
import { corrected, earlier, everyRef, recorded } from './event-acts.ts';
import { formed } from './groups.ts';
import { granted, published } from './honour-acts.ts';
import { kept, opened } from './keeping-acts.ts';
import { measured } from './measuring.ts';
import { entered } from './money.ts';
import type { PlannedAct } from './plan.ts';
import { planRow } from './rows.ts';
import type { Scene } from './scene.ts';

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

/** What earlier acts have named. */
interface Known {
  readonly acts: NamedActs;
  readonly cases: NamedCases;
}

type Anything = { [V in WrittenAct['verb']]: Done<V> }[WrittenAct['verb']];

function planOne(act: WrittenAct, on: string, { acts, cases }: Known, scene: Scene, path: Path): Anything[] {
  switch (act.verb) {
    case 'record':
      return recorded(act, scene, path);
    case 'keep':
      return kept(act, scene, path);
    case 'open':
      return opened(act, scene, path);
    case 'correct':
      return corrected(act, acts, scene, path);
    case 'withdraw': {
      const name = earlier(act.withdraw, 'record', acts, scene, [...path, 'withdraw']);
      return name === null ? [] : [{ verb: 'withdraw', act: name, reason: act.reason ?? null }];
    }
    case 'appoint': {
      const person = scene.person(act.appoint, [...path, 'appoint']);
      const seat = scene.seat(act.position, act, path);
      if (person === null || seat === null) return [];
      return [
        { verb: 'appoint', person, ...seat, from: on, to: act.until ?? null, reason: act.reason ?? null },
      ];
    }
    case 'relieve': {
      const person = scene.person(act.relieve, [...path, 'relieve']);
      const seat = scene.seat(act.position, act, path);
      return person === null || seat === null ? [] : [{ verb: 'relieve', person, ...seat }];
    }
    case 'form':
      return formed(act, scene, path, on);
    case 'constitute': {
      const group = scene.group(act.constitute, [...path, 'constitute']);
      return group === null ? [] : [{ verb: 'constitute', group, reason: act.reason ?? null }];
    }
    case 'dissolve': {
      const group = scene.group(act.dissolve, [...path, 'dissolve']);
      return group === null ? [] : [{ verb: 'dissolve', group }];
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
    case 'open-case':
      return caseOpened(act, cases, scene, path);
    case 'step':
      return stepTaken(act, cases, scene, path);
    case 'grant':
      return granted(act, scene, path);
    case 'revoke': {
      const name = earlier(act.revoke, 'grant', acts, scene, [...path, 'revoke']);
      return name === null ? [] : [{ verb: 'revoke', act: name, reason: act.reason }];
    }
    case 'publish':
      return published(act, scene, path);
    case 'take-down': {
      const name = earlier(act['take-down'], 'publish', acts, scene, [...path, 'take-down']);
      return name === null ? [] : [{ verb: 'take-down', act: name, reason: act.reason }];
    }
    case 'measure':
      return measured(act, scene, path);
    case 'enter':
      return entered(act, scene, path);
    default:
      return added(act, scene, path, on);
  }
}

/** The acts of an example, one for each day and each of those concerned, in the order in which they were written. */
export function planActs(
  written: readonly Written<WrittenAct>[],
  scene: Scene,
  lineOf: (path: Path) => number,
): { acts: readonly PlannedAct[]; named: NamedActs; cases: NamedCases } {
  const named: NamedActs = new Map();
  const cases: NamedCases = new Map();
  const known = { acts: named, cases };
  const acts = written.flatMap(({ what, path }): PlannedAct[] => {
    const as = what.as ?? null;
    const done = what.on.flatMap(on => planOne(what, on, known, scene, path).map(one => ({ ...one, on })));
    if (as !== null) {
      const at = [...path, 'as'];
      if (named.has(as)) scene.faults.add(at, `名称“${as}”已经用过`, `the name "${as}" is taken`);
      if (what.on.length > 1)
        scene.faults.add(at, '一个名称只能指一天的行为', 'a name stands for an act on one day');
      named.set(as, what.verb);
    }
    return done.map(one => ({ ...one, as, line: lineOf(path) }));
  });
  return { acts, named, cases };
}
