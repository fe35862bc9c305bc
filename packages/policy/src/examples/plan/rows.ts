import type { Path } from '../problem.ts';
import type { DutyRow } from './plan.ts';
import type { Scene } from './scene.ts';

interface WrittenRow {
  readonly duty: string;
  readonly for: string;
  readonly in?: string | undefined;
  readonly since?: string | undefined;
}

/** One duty of one subject. `key` is the key under which the author wrote the duty's name. */
export function planRow(written: WrittenRow, key: string, scene: Scene, path: Path): DutyRow | null {
  const { duties } = scene.vocabulary;
  const duty = duties.find(written.duty);
  if (duty === null) {
    scene.faults.unknown([...path, key], { zh: '责任', en: 'duty' }, written.duty, duties.names);
  }
  const subject = scene.ref(written.for, [...path, 'for']);
  if (duty === null || subject === null) return null;
  const noun = duty.subjects.selects;
  if (subject.noun !== noun) {
    return scene.faults.add(
      [...path, 'for'],
      `“${duty.title}”的对象是 ${noun},“${written.for}”不是`,
      `"${duty.name}" is about a ${noun}, and "${written.for}" is none`,
    );
  }
  return { duty: duty.name, subject, period: written.in ?? null, since: written.since ?? null };
}
