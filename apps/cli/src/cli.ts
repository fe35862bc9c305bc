import { parseArgs } from 'node:util';
import { check } from './commands/check.ts';
import { list } from './commands/list.ts';
import { passage } from './commands/passage.ts';
import { verify } from './commands/verify.ts';
import { words } from './commands/words.ts';
import { workflow } from './commands/workflow.ts';
import { UnknownPolicy } from './io/policies.ts';
import { bilingual, type ExitCode, type Terminal } from './io/terminal.ts';
import { USAGE } from './usage.ts';

/** Something about the command line itself; the usage is printed after it. */
class Misused extends Error {
  readonly said: { readonly zh: string; readonly en: string };

  constructor(zh: string, en: string) {
    super(en);
    this.said = { zh, en };
  }
}

const OPTIONS = {
  document: { type: 'string' },
  examples: { type: 'string' },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Misused('不认识的选项', error instanceof Error ? error.message : 'unknown option');
  }
}

function needed(value: string | undefined, zh: string, en: string): string {
  if (value === undefined) throw new Misused(`缺少${zh}`, `${en} is missing`);
  return value;
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parse(argv);
  const [command, first, second] = positionals;
  if (values.help || command === undefined) {
    terminal.out(USAGE);
    return values.help ? 0 : 2;
  }
  const document = () => needed(values.document, '文件(--document)', '--document');
  switch (command) {
    case 'list':
      return list(terminal);
    case 'check':
      return check(first, terminal);
    case 'words':
      return words(needed(first, '政策代号', 'the slug'), terminal);
    case 'workflow':
      return workflow(needed(first, '政策代号', 'the slug'), second, terminal);
    case 'verify': {
      const slug = needed(first, '政策代号', 'the slug');
      return verify(slug, { document: document(), write: values.write }, terminal);
    }
    case 'passage':
      return passage(document(), needed(first, '原文', 'the passage'), terminal);
    case 'test': {
      // The engine and a database are loaded by this command alone, so that the others answer at once.
      const { test } = await import('./commands/test.ts');
      return test(first, { examples: values.examples }, terminal);
    }
    default:
      throw new Misused(`没有“${command}”这个命令`, `there is no command "${command}"`);
  }
}

/** Runs one command of the policy author's. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    if (error instanceof Misused) {
      terminal.err(`${bilingual(error.said)}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof UnknownPolicy) {
      terminal.err(error.message);
      return 2;
    }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error) {
      terminal.err(bilingual({ zh: `找不到文件 ${error.path}`, en: `there is no file ${error.path}` }));
      return 2;
    }
    throw error;
  }
}
