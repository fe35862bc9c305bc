import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Finding, report } from './lib/findings.ts';
import { root } from './lib/paths.ts';
import { namesPlace } from './lib/place-names.ts';
import { sourceFiles } from './lib/source-files.ts';

const findings: Finding[] = sourceFiles(['apps', 'packages']).flatMap(file => {
  const named = namesPlace(file) ? [{ file, line: 1, text: 'the name of the file' }] : [];
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  return [...named, ...lines.flatMap((text, at) => (namesPlace(text) ? [{ file, line: at + 1, text }] : []))];
});

report(
  'places named in apps/ or packages/',
  findings,
  'The core serves every document alike; what belongs to one place belongs in its plugin.',
);
