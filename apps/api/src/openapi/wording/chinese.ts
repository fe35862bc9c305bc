import { FIELDS } from './fields.ts';
import { OPERATIONS } from './operations.ts';
import { REPORTS } from './reports.ts';
import { TAGS } from './tags.ts';

/** The Chinese of everything the document says of the core, by the English text. A test finds what is missing or unused. */
export const CHINESE: Readonly<Record<string, string>> = { ...TAGS, ...OPERATIONS, ...FIELDS, ...REPORTS };
