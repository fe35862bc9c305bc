import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/paths.ts';
import { blocksOf } from './steps.ts';

const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'].concat(
  readdirSync(path.join(root, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
);
const PROOF = 'docs/proof.json';
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');

/** The anchor that a heading has on the pages of the usual forges. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const anchorsOf = (page: string) =>
  new Set([...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)));

/** Links of a page outside its blocks, as they stand there. */
function linksOf(page: string): string[] {
  const text = blocksOf(read(page)).reduce((rest, block) => rest.replace(block.text, ''), read(page));
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

it.each(pages)('every link of %s leads somewhere', page => {
  const nowhere = linksOf(page).filter(target => {
    // `prove` writes the proof, which is committed when it has run.
    if (/^https?:/.test(target) || target === PROOF) return false;
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    if (!existsSync(path.join(root, to))) return true;
    return anchor !== undefined && !anchorsOf(to).has(decodeURIComponent(anchor));
  });
  expect(nowhere).toEqual([]);
});
