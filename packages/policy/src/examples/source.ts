import { isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault, Path, Problem } from './problem.ts';

/** A YAML text that was read, with the means to say on which line something stands. */
export interface Source {
  readonly value: unknown;
  locate(fault: Fault): Problem;
}

/** The node at a path, or the nearest one above it that exists; a missing key is reported where it is missing. */
function nodeAt(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const step of path) {
    if (node === null || !isCollection(node)) return node;
    const item = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : { key: node.items[Number(step)], value: node.items[Number(step)] };
    const next = item?.value ?? item?.key;
    if (!isScalar(next) && !isCollection(next)) return node;
    node = next;
  }
  return node;
}

/** Reads YAML 1.2. Days stay texts, keys given twice are errors, and aliases are refused: a file reads as it looks. */
export function readSource(text: string): { source: Source; problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const problems = [...document.errors, ...document.warnings].map(error => ({
    line: error.linePos?.[0].line ?? 1,
    message: {
      zh: `YAML 格式有误:${firstLine(error.message)}`,
      en: `not valid YAML: ${firstLine(error.message)}`,
    },
  }));
  const locate = ({ path, message }: Fault): Problem => {
    const node = nodeAt(document.contents, path);
    return { line: node?.range ? lines.linePos(node.range[0]).line : 1, message };
  };
  if (problems.length > 0) return { source: { value: null, locate }, problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { source: { value, locate }, problems };
  } catch {
    const message = { zh: '不支持 YAML 别名', en: 'YAML aliases are not supported' };
    return { source: { value: null, locate }, problems: [{ line: 1, message }] };
  }
}

const firstLine = (text: string): string => text.split('\n')[0] ?? text;
