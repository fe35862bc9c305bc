import { invalid } from '../errors/problem.ts';

const LONGEST = 200;

/** A file's name as it is kept: one that leads nowhere and hides nothing, wherever it is saved. */
export function checkedName(given: string): string {
  const name = given.normalize('NFC');
  if (name.length === 0 || name.length > LONGEST) throw invalid('name', `1 to ${LONGEST} characters`);
  if (/[/\\]/.test(name)) throw invalid('name', 'a path: send the name alone');
  // Control and format characters, among them those that turn the direction of what follows.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)) throw invalid('name', 'holds invisible characters');
  if (/[:*?"<>|]/.test(name) || /^[.\s]|[.\s]$/.test(name))
    throw invalid('name', 'no name a file can be saved under');
  return name;
}
