import type { Demonstration } from '@lifang/policy';
import { firstDay } from './calendar.ts';
import { generate } from './generate.ts';

/** An invented industrial zone of twelve communities, to look at through the API. */
export const demonstration: Demonstration = {
  tenant: { slug: 'demo-zone', name: '示例工业区', rootKind: 'zone' },
  enabledFrom: firstDay,
  settings: {
    'very-elderly-min-age': 80,
    'prompt-visit-limit': { amount: 7, unit: 'days' },
    'five-officer-titles': ['宣传员', '调解员', '治安员', '卫生员', '文体员'],
  },
  users: [
    { name: 'zone-admin', password: 'demo-zone-admin-2026', role: 'administrator', unitExternalId: null },
    { name: 'community-01', password: 'demo-community-01-2026', role: 'officer', unitExternalId: 'C01' },
    { name: 'block-01', password: 'demo-block-01-2026', role: 'worker', unitExternalId: 'C01-A1-B1' },
    { name: 'zone-auditor', password: 'demo-zone-auditor-2026', role: 'auditor', unitExternalId: null },
    { name: 'zone-reader', password: 'demo-zone-reader-2026', role: 'reader', unitExternalId: null },
  ],
  files: generate,
};
