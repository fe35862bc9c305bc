const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record's own length, and the longest comment that may follow it. */
const END_LENGTH = 22;
const COMMENT = 0xffff;
const MOST = 10_000;

/** The names of the files in an archive, as its directory lists them; null when it is no archive that can be read. */
export function namesInZip(bytes: Buffer): string[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST) return null;
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
    if (name === undefined || extra === undefined || comment === undefined) return null;
    names.push(bytes.subarray(at + 46, at + 46 + name).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return names;
}

function endOf(bytes: Buffer): number | null {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - COMMENT; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
}
