import { z } from 'zod';
import { act, type WrittenAct } from './acts.ts';
import { expectation, type WrittenExpectation } from './expectations.ts';
import { type Fault, fault, type Path, type Problem } from './problem.ts';
import { expand } from './rows.ts';
import { say, sayIssue, spoken } from './say.ts';
import { readSource, type Source } from './source.ts';
import { day, mapping, name, oneOrMore } from './words.ts';
import { settings, world } from './world.ts';

const FORMAT = 'lifang-examples/1';

/** What a file or an example says is the case before anything happens. */
const given = world.extend({ settings: settings.optional(), enabledFrom: day.optional() });
export type Given = z.infer<typeof given>;

const file = mapping({
  format: z.literal(FORMAT, { error: () => say(`应为 ${FORMAT}`, `must be ${FORMAT}`) }),
  policy: name,
  note: z.string().optional(),
  enabledFrom: day.optional(),
  settings: settings.optional(),
  world: world.optional(),
  examples: z.array(z.unknown()).min(1),
});

const example = mapping({
  name,
  /** For the reader; nothing is done with it. */
  note: z.string().optional(),
  cites: oneOrMore(name).optional(),
  given: given.optional(),
  when: z.array(z.unknown()).default([]),
  // biome-ignore lint/suspicious/noThenProperty: the format's own word; a schema is never awaited
  then: z.array(z.unknown()).min(1),
});

/** Something that was written, and where. */
export interface Written<T> {
  readonly what: T;
  readonly path: Path;
}

/** One example as it was written; a table of rows has become one example a row. */
export interface WrittenExample {
  readonly name: string;
  readonly row: number | null;
  readonly cites: readonly string[];
  readonly given: Given;
  readonly acts: readonly Written<WrittenAct>[];
  readonly expectations: readonly Written<WrittenExpectation>[];
  readonly path: Path;
}

export interface WrittenFile {
  readonly policy: string;
  readonly given: Given;
  readonly examples: readonly WrittenExample[];
  readonly source: Source;
}

function parse<T>(schema: z.ZodType<T>, value: unknown, path: Path, faults: Fault[]): T | null {
  const parsed = schema.safeParse(value, { error: sayIssue });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const at = [...path, ...issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))];
    const ends = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    for (const [i, { zh, en }] of spoken(issue.message).entries()) {
      const end = ends[i] ?? null;
      faults.push(fault(end === null ? at : [...at, end], zh, en));
    }
  }
  return null;
}

function parseAll<T>(
  schema: z.ZodType<T>,
  values: readonly unknown[],
  path: Path,
  faults: Fault[],
): Written<T>[] {
  return values.flatMap((value, i) => {
    const at = [...path, i];
    const what = value === null ? null : parse(schema, value, at, faults);
    return what === null ? [] : [{ what, path: at }];
  });
}

function readExample(value: unknown, row: number | null, path: Path, faults: Fault[]): WrittenExample[] {
  const read = parse(example, value, path, faults);
  if (read === null) return [];
  return [
    {
      name: read.name,
      row,
      cites: read.cites ?? [],
      given: read.given ?? {},
      acts: parseAll(act, read.when, [...path, 'when'], faults),
      expectations: parseAll(expectation, read.then, [...path, 'then'], faults),
      path,
    },
  ];
}

/** The examples as they stand in the file, so that they are looked at even when its head is at fault. */
function listed(value: unknown): readonly unknown[] {
  const examples: unknown =
    typeof value === 'object' && value !== null && 'examples' in value ? value.examples : [];
  return Array.isArray(examples) ? examples : [];
}

/** Reads an examples file, or says everything that is not as the format asks, with line numbers. */
export function readExamples(text: string): { file: WrittenFile | null; problems: readonly Problem[] } {
  const { source, problems } = readSource(text);
  if (problems.length > 0) return { file: null, problems };
  const faults: Fault[] = [];
  const head = parse(file, source.value, [], faults);
  const examples = listed(source.value).flatMap((value, i) => {
    const path = ['examples', i];
    const { expanded, faults: inRows } = expand(value, path);
    faults.push(...inRows);
    return expanded.flatMap(one => readExample(one.example, one.row, path, faults));
  });
  if (head === null || faults.length > 0) return { file: null, problems: located(faults, source) };
  const { policy, enabledFrom, settings: set, world: people } = head;
  return {
    file: { policy, given: { ...people, settings: set, enabledFrom }, examples, source },
    problems: [],
  };
}

/** The faults with their lines, in the order of the file, each said once. */
export function located(faults: readonly Fault[], source: Source): readonly Problem[] {
  const said = new Set<string>();
  return faults
    .map(one => source.locate(one))
    .filter(({ line, message }) => {
      const key = `${line} ${message.en}`;
      return !said.has(key) && said.add(key);
    })
    .sort((a, b) => a.line - b.line);
}
