import type { PlaceKind } from '../kinds/place.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function faultsOf(place: PlaceKind): Finding[] {
  const where: Where = { part: 'place', name: place.name };
  const values = place.functions.map(({ value }) => value);
  const found: Finding[] = [];
  if (place.of.length === 0) {
    found.push(finding('place-of-nothing', where, '没有写明属于哪类单位', 'belongs to no kind of unit'));
  }
  if (values.length === 0) {
    found.push(finding('place-without-function', where, '没有任何功能', 'has no function'));
  }
  for (const value of new Set(values.filter((one, index) => values.indexOf(one) !== index))) {
    found.push(
      finding('function-taken', where, `功能“${value}”重复`, `the function "${value}" is listed twice`),
    );
  }
  for (const value of values.filter(one => !KEBAB.test(one))) {
    found.push(
      finding('function-form', where, `功能“${value}”须为小写短横线形式`, `"${value}" is not kebab-case`),
    );
  }
  return found;
}

/** A place belongs to some kind of unit and is for something, and its functions are names that stand for one thing each. */
export const checkPlaces: Check<Policy> = policy => policy.places.flatMap(faultsOf);
