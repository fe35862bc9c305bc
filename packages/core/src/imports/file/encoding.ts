import { invalid } from '../../errors/problem.ts';
import { inBoth } from '../wording.ts';

const SLICE = 1 << 20;

/** Refuses a file that is not UTF-8, and says what it seems to be instead: a clerk's spreadsheet offers several. */
export function expectUtf8(bytes: Uint8Array): void {
  if (bytes.length === 0) throw invalid('body', inBoth('the file is empty'));
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw wrong('UTF-16');
  if (decodes(bytes, 'utf-8')) {
    if (bytes.includes(0)) throw wrong(zerosAlternate(bytes) ? 'UTF-16' : 'a binary format');
    return;
  }
  if (zerosAlternate(bytes)) throw wrong('UTF-16');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw wrong('a spreadsheet (.xlsx)');
  throw wrong(decodes(bytes, 'gb18030') ? 'GB18030 or GBK' : 'something else');
}

function wrong(found: string) {
  return invalid(
    'body',
    inBoth(`the file must be text in UTF-8; it seems to be ${found}: save it as "CSV UTF-8"`),
  );
}

/** In slices, so that no text of the whole file is ever held. */
function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let at = 0; at < bytes.length; at += SLICE) {
      decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** ASCII in UTF-16 has a zero in every second byte. */
function zerosAlternate(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  return start.filter(byte => byte === 0).length > start.length / 4;
}
