import type { Demonstration } from '@lifang/policy';

/** How to load the demonstration of each policy that has one. Only an installation asks for them, never a request. */
export const demonstrations: Readonly<Record<string, () => Promise<Demonstration>>> = {
  'jiading-industrial-zone': async () =>
    (await import('@lifang/policy-jiading-industrial-zone/demo')).demonstration,
  'qinhuai-district': async () => (await import('@lifang/policy-qinhuai-district/demo')).demonstration,
  sample: async () => (await import('@lifang/policy-sample/demo')).demonstration,
};
