import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { invalid, Problem } from '../../errors/problem.ts';
import { inBoth } from '../wording.ts';

/** One record of the file, as it stands there. */
export interface CsvRecord {
  /** The line it begins on; the file's first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const SLICE = 1 << 16;
const MAX_RECORD = 100_000;

/** What csv-parse answers with `info`. */
const parsedSchema = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_MAX_RECORD_SIZE:
    'a row is longer than 100,000 characters: is a quotation mark opened and never closed?',
  CSV_INVALID_CLOSING_QUOTE:
    'a quotation mark is followed by more text: write two of them for one inside a cell',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands in the middle of a cell: put the whole cell in quotation marks',
};

/**
 * Reads comma-separated text record by record (RFC 4180; a byte-order mark and either line ending are fine). Rows with no
 * content at all are left out. What cannot be read any further is a problem that names the line.
 */
export async function* csvRecords(bytes: Uint8Array): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_RECORD,
  });
  let before = 0;
  try {
    for await (const parsed of Readable.from(slices(bytes)).pipe(parser)) {
      const { record, info } = parsedSchema.parse(parsed);
      const line = before + 1;
      before = info.lines;
      if (record.some(cell => cell.trim() !== '')) yield { line, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error);
    throw error;
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** The parser's own messages quote the file. */
function unreadable(error: CsvError): Problem {
  const reason = inBoth(REASONS[error.code] ?? 'the row cannot be read');
  const { lines } = error;
  return new Problem('invalid-input', {
    errors: [{ field: 'body', reason, ...(typeof lines === 'number' ? { line: lines } : {}) }],
  });
}

/** The first record of a file, which names its columns. */
export async function headerOf(records: AsyncGenerator<CsvRecord>): Promise<CsvRecord> {
  const first = await records.next();
  if (first.done) throw invalid('body', inBoth('the file has no header'));
  return first.value;
}
