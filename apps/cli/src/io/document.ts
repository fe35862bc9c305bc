import { readFile } from 'node:fs/promises';

/**
 * The text of a document file. Official documents are often saved in GB 18030, which is tried when the bytes are not
 * UTF-8; a byte that fits neither is an error, never a question mark.
 */
export async function readDocument(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
