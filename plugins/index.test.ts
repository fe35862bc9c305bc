import { checkTogether } from '@lifang/policy/check';
import { expect, it } from 'vitest';
import { catalogue } from './index.ts';

const loaded = Promise.all(
  Object.entries(catalogue).map(async ([slug, entry]) => ({ slug, entry, policy: await entry.load() })),
);

it('lists every policy under its own slug and titles', async () => {
  for (const { slug, entry, policy } of await loaded) {
    expect({ slug, title: entry.title, english: entry.english }).toEqual({
      slug: policy.slug,
      title: policy.document.title,
      english: policy.document.english,
    });
  }
});

it('holds policies that can stand side by side', async () => {
  expect(checkTogether((await loaded).map(({ policy }) => policy))).toEqual([]);
});
