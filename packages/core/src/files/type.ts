import type { Words } from '@lifang/engine';
import { invalid, Problem } from '../errors/problem.ts';
import { namesInZip } from './zip.ts';

/** What a file may be, by the end of its name. */
const TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
} as const;

type Ending = keyof typeof TYPES;
type MediaType = (typeof TYPES)[Ending];

const isEnding = (text: string): text is Ending => Object.hasOwn(TYPES, text);

/** Says nothing about the type, so nothing can be false about it. */
const NO_CLAIM = 'application/octet-stream';
/** What some systems call a type of ours. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'text/csv': ['text/plain', 'application/vnd.ms-excel', 'application/csv'],
};

/**
 * The type of a file: what its bytes are. Its name and whatever was said of it must agree, since those who get it go by
 * them.
 *
 * @param declared the media type it was sent with.
 */
export function typeOf(bytes: Buffer, name: string, declared: string): MediaType {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (!name.includes('.') || !isEnding(ending)) {
    const known = Object.keys(TYPES).join(', ');
    throw invalid('name', {
      zh: `扩展名不是 ${known} 之一：请发送这些类型的文件`,
      en: `ends in none of ${known}: send a file of one of these types`,
    });
  }
  const type = TYPES[ending];
  const claim = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  if (claim !== '' && claim !== NO_CLAIM && claim !== type && !ALSO[type]?.includes(claim)) {
    throw new Problem('unsupported-media-type', {
      detail: {
        zh: `发送类型是 ${claim}，名称却表示 ${type}：请按实际类型发送，并使用相应的名称`,
        en: `sent as ${claim}, but named as ${type}: send it as what it is, under a name that says so`,
      },
    });
  }
  if (bytes.length === 0)
    throw invalid('body', {
      zh: '文件是空的：请发送有内容的文件',
      en: 'the file is empty: send one that holds something',
    });
  if (!isOf(type, bytes)) {
    const is = found(bytes, type);
    throw invalid('body', {
      zh: `与名称所示不符：${is.zh}。请使用与实际类型相符的名称`,
      en: `is not what its name says: ${is.en}. Send it under a name that says what it is`,
    });
  }
  return type;
}

/** What bytes are instead of a type, as far as their beginning tells. */
function found(bytes: Buffer, wanted: MediaType): Words {
  const other = Object.values(TYPES).find(
    type => type !== wanted && !type.startsWith('text/') && isOf(type, bytes),
  );
  return other === undefined
    ? { zh: `不是 ${wanted}`, en: `no ${wanted}` }
    : { zh: `是 ${other}，不是 ${wanted}`, en: `${other}, no ${wanted}` };
}

function isOf(type: MediaType, bytes: Buffer): boolean {
  switch (type) {
    case 'application/pdf':
      return startsWith(bytes, '255044462d');
    case 'image/png':
      return startsWith(bytes, '89504e470d0a1a0a');
    case 'image/jpeg':
      return startsWith(bytes, 'ffd8ff');
    case TYPES.docx:
      return isOffice(bytes, 'word/document.xml');
    case TYPES.xlsx:
      return isOffice(bytes, 'xl/workbook.xml');
    case 'text/csv':
    case 'text/plain':
      return isText(bytes);
  }
}

function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString('hex') === hex;
}

/** An office document without macros, whose parts stay inside it. */
function isOffice(bytes: Buffer, main: string): boolean {
  if (!startsWith(bytes, '504b0304')) return false;
  const names = namesInZip(bytes);
  if (names === null || !names.includes('[Content_Types].xml') || !names.includes(main)) return false;
  return !names.some(
    name => /vbaProject\.bin$/i.test(name) || name.startsWith('/') || name.split('/').includes('..'),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what makes a file binary.
const BINARY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** UTF-8, and nothing in it that only a binary file has. */
function isText(bytes: Buffer): boolean {
  const known = ['255044462d', '89504e47', 'ffd8ff', '504b0304'].some(hex => startsWith(bytes, hex));
  if (known) return false;
  try {
    return !BINARY.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
