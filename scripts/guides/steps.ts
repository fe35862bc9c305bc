/** One command of a guide, and what the guide says it prints. */
export interface Step {
  /** Where the command begins in the guide. */
  readonly line: number;
  readonly command: string;
  /** What is printed beneath it; null when nothing is. */
  readonly printed: string | null;
}

interface Block {
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** Whether nothing but empty lines stands between it and the block before. */
  readonly adjoins: boolean;
}

const FENCE = /^```(\w*)$/;
/** Languages an answer is printed in. */
const ANSWERS = new Set(['json', 'js', 'text', 'csv', 'html']);

/** The fenced blocks of a page, in order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; language: string; from: number } | undefined;
  let adjoins = false;
  const lines = markdown.split('\n');
  for (const [at, line] of lines.entries()) {
    const fence = FENCE.exec(line);
    if (open === undefined && fence !== null) {
      open = { line: at + 1, language: fence[1] ?? '', from: at + 1 };
    } else if (open !== undefined && line === '```') {
      const text = lines.slice(open.from, at).join('\n');
      blocks.push({ line: open.line, language: open.language, text, adjoins });
      open = undefined;
      adjoins = true;
    } else if (open === undefined && line.trim() !== '') {
      adjoins = false;
    }
  }
  return blocks;
}

/**
 * The commands of a guide: its `sh` blocks, each with the answer printed right beneath it. Blocks for a machine of the
 * reader's own are marked `console` and are not among them.
 */
export function stepsOf(markdown: string): Step[] {
  const blocks = blocksOf(markdown);
  return blocks.flatMap(({ language, line, text }, at) => {
    if (language !== 'sh') return [];
    const next = blocks[at + 1];
    const printed = next?.adjoins && ANSWERS.has(next.language) ? next.text : null;
    return [{ line, command: text, printed }];
  });
}
