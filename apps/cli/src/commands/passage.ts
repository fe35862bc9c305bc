import { passageOf, verifyDocument } from '@lifang/policy/verify';
import { readDocument } from '../io/document.ts';
import type { ExitCode, Terminal } from '../io/terminal.ts';

/** `passage --document FILE TEXT`: what a clause stores of its official passage, once the document is seen to hold it. */
export async function passage(path: string, text: string, terminal: Terminal): Promise<ExitCode> {
  const found = passageOf(text);
  const [verdict] = verifyDocument({ clauses: [{ id: text, passage: found }] }, await readDocument(path));
  if (verdict?.found !== 'found') {
    terminal.err('文件中没有这段原文\nthe document does not hold this passage');
    return 1;
  }
  terminal.out(`{ length: ${found.length}, sha256: '${found.sha256}' }`);
  return 0;
}
