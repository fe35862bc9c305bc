/** The least a file of each type can be. */
export const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n'));
export const PNG = new Uint8Array(Buffer.from('89504e470d0a1a0a0000', 'hex'));

export const docx = (more: readonly string[] = []) =>
  archive(['[Content_Types].xml', 'word/document.xml', ...more]);
export const xlsx = () => archive(['[Content_Types].xml', 'xl/workbook.xml']);

/** A zip archive of empty files: local headers, the directory, and its end. */
function archive(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  for (const name of names) {
    const text = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(text.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(Buffer.concat(locals).length, 42);
    locals.push(local, text);
    entries.push(entry, text);
  }
  const body = Buffer.concat(locals);
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return new Uint8Array(Buffer.concat([body, directory, end]));
}
