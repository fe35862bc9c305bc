import process from 'node:process';

export type Finding = { file: string; line: number; text: string };

export function lineOf(source: string, index: number): number {
  return source.slice(0, index).split('\n').length;
}

export function report(what: string, findings: Finding[], why: string): void {
  for (const { file, line, text } of findings) console.error(`${file}:${line}  ${text.trim()}`);
  if (findings.length > 0) {
    console.error(`\n${findings.length} ${what}. ${why}`);
    process.exit(1);
  }
  console.log(`No ${what}.`);
}
