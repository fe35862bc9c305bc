import { catalogue } from '@lifang/policies';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { composeDocument } from './compose/index.ts';
import { coreDocument } from './core-document.ts';
import type { OpenApiDocument } from './document.ts';
import { describedApi } from './snapshot.ts';

const api = describedApi();
const config = await createConfig({ extends: ['recommended'] });
const policies = await Promise.all(Object.values(catalogue).map(entry => entry.load()));

/** What Redocly's recommended rules have to say, warnings too. */
async function complaints(document: OpenApiDocument): Promise<string[]> {
  const found = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: 'openapi.json',
    config,
  });
  return found.map(
    ({ severity, ruleId, location, message }) =>
      `${severity} ${ruleId} at ${location[0]?.pointer ?? '?'}: ${message}`,
  );
}

describe.each(['zh-CN', 'en'] as const)("Redocly's recommended rules, in %s", language => {
  const core = coreDocument(api, language);

  it('find nothing in the core document', async () => {
    expect(await complaints(core)).toEqual([]);
  });

  it.each(policies.map(policy => [policy.slug, policy] as const))(
    'find nothing in the document of a tenant that runs %s',
    async (_slug, policy) => {
      expect(await complaints(composeDocument(core, [policy], language))).toEqual([]);
    },
  );

  it('find nothing in the document of a tenant that runs every policy', async () => {
    expect(await complaints(composeDocument(core, policies, language))).toEqual([]);
  });

  it('find a planted fault, so that silence means something', async () => {
    const broken = { ...core, servers: [], tags: [{ name: 'units' }] };
    const found = (await complaints(broken)).join('\n');
    expect(found).toContain('no-empty-servers');
    expect(found).toContain('tag-description');
  });
});
