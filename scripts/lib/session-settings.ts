export type Match = { index: number; text: string };

/** Where a source sets something for its whole database session rather than for one transaction. */
export function sessionSettings(source: string, isSql: boolean): Match[] {
  const code = withoutComments(source, isSql);
  return [...sessionSets(code, isSql), ...sessionConfigs(code)];
}

// A statement begins after a semicolon, at the start of a string, or at the start of an SQL file;
// the SET of an UPDATE, of a function's header or of ALTER ROLE follows other words and is none.
function sessionSets(source: string, isSql: boolean): Match[] {
  const begin = isSql ? '(?:^|;)' : '[;`\'"]';
  const statement = new RegExp(
    `${begin}\\s*(set\\s+(?!local\\b|constraints\\b|transaction\\b)(?:session\\b|role\\b|[\\w.]+\\s*(?:=|to\\b))[^;\\n]*)`,
    'gi',
  );
  return [...source.matchAll(statement)].map(match => ({ index: match.index, text: match[1] ?? match[0] }));
}

function sessionConfigs(source: string): Match[] {
  return [...source.matchAll(/\bset_config\s*\(/gi)].flatMap(match => {
    const call = source.slice(match.index, closing(source, match.index + match[0].length));
    return /,\s*true\s*$/i.test(call) ? [] : [{ index: match.index, text: `${call.replace(/\s+/g, ' ')})` }];
  });
}

function closing(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '(') depth++;
    if (source[at] === ')') depth--;
    if (depth === 0) return at;
  }
  return source.length;
}

// Blanked, not removed, so that line numbers stay.
function withoutComments(source: string, isSql: boolean): string {
  const comment = isSql ? /--[^\n]*|\/\*[\s\S]*?\*\//g : /^\s*\/\/[^\n]*|\/\*[\s\S]*?\*\//gm;
  return source.replace(comment, text => text.replace(/[^\n]/g, ' '));
}
