import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Finding, lineOf, report } from './lib/findings.ts';
import { root } from './lib/paths.ts';
import { sessionSettings } from './lib/session-settings.ts';
import { sourceFiles } from './lib/source-files.ts';

const folders = ['apps', 'packages', 'plugins', 'migrations'].filter(folder =>
  existsSync(path.join(root, folder)),
);
const findings: Finding[] = sourceFiles(folders)
  .filter(file => /\.(ts|mts|js|mjs|sql)$/.test(file))
  .flatMap(file => {
    const source = readFileSync(path.join(root, file), 'utf8');
    return sessionSettings(source, file.endsWith('.sql')).map(({ index, text }) => ({
      file,
      line: lineOf(source, index),
      text,
    }));
  });

report(
  'settings made for a whole session',
  findings,
  'Connections are shared: what is set for the session is there for the next tenant. Use set_config(…, true) or SET LOCAL.',
);
