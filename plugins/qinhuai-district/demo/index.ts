import type { Demonstration } from '@lifang/policy';
import { dayIn, monthsBefore } from './days.ts';
import { files } from './files.ts';

/**
 * An invented district that runs this document and a second, small one beside it. Their communities are the same units, so
 * every board shows the duties of both.
 */
export const demonstration: Demonstration = {
  tenant: { slug: 'demo-district', name: '示例区', rootKind: 'district' },
  enabledFrom: today => dayIn(monthsBefore(today, 6)[0] ?? '', 1),
  settings: {
    'correction-limit': { amount: 30, unit: 'days' },
    'appraisal-interval': { amount: 1, unit: 'years' },
  },
  alongside: { 'sample-alongside': {} },
  users: [
    {
      name: 'district-admin',
      password: 'demo-district-admin-2026',
      role: 'administrator',
      unitExternalId: null,
    },
    { name: 'sub-district-01', password: 'demo-sub-district-01-2026', role: 'officer', unitExternalId: 'S1' },
    { name: 'committee-01', password: 'demo-committee-01-2026', role: 'worker', unitExternalId: 'S1-C1' },
    { name: 'district-reader', password: 'demo-district-reader-2026', role: 'reader', unitExternalId: null },
  ],
  files,
};
