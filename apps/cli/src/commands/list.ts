import { catalogue } from '@lifang/policies';
import type { ExitCode, Terminal } from '../io/terminal.ts';

/** `list`: the policies of the catalogue, none of which is loaded for it. */
export function list(terminal: Terminal): ExitCode {
  for (const [slug, { title, english }] of Object.entries(catalogue)) {
    terminal.out(`${slug}\n  ${title}\n  ${english}`);
  }
  return 0;
}
