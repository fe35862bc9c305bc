import { invalid } from '../errors/problem.ts';

const LONGEST = 200;

/** A file's name as it is kept: one that leads nowhere and hides nothing, wherever it is saved. */
export function checkedName(given: string): string {
  const name = given.normalize('NFC');
  if (name.length === 0 || name.length > LONGEST) {
    throw invalid('name', `has ${name.length} characters: give 1 to ${LONGEST}`);
  }
  if (/[/\\]/.test(name)) throw invalid('name', 'a path: send the name alone');
  // Control and format characters, among them those that turn the direction of what follows.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)) {
    throw invalid('name', 'holds invisible characters: leave them out');
  }
  if (/[:*?"<>|]/.test(name) || /^[.\s]|[.\s]$/.test(name)) {
    throw invalid('name', 'cannot be saved under: leave out : * ? " < > | and dots or spaces at either end');
  }
  return name;
}
