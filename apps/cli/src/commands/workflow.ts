import { diagramOf } from '@lifang/policy';
import { loadPolicies } from '../io/policies.ts';
import { bilingual, type ExitCode, type Terminal } from '../io/terminal.ts';

/** `workflow <slug> [case]`: state diagrams in Mermaid, of one kind of case or of all. */
export async function workflow(
  slug: string,
  name: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const workflows = (await loadPolicies(slug)).flatMap(policy => policy.workflows);
  const asked = workflows.filter(({ of }) => name === undefined || of.name === name);
  if (asked.length === 0 && name !== undefined) {
    const known = [...new Set(workflows.map(({ of }) => of.name))].join(', ');
    terminal.err(
      bilingual({ zh: `没有“${name}”,有: ${known}`, en: `there is no "${name}"; there are: ${known}` }),
    );
    return 2;
  }
  for (const one of asked) {
    terminal.out(`%% ${one.title} ${one.english} (${one.of.name}, ${one.version})`);
    terminal.out(diagramOf(one));
  }
  return 0;
}
