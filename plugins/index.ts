import type { Policy } from '@lifang/policy';

/** One policy of the catalogue: its titles, and how to load it. Nothing of it is evaluated before it is loaded. */
export interface CatalogueEntry {
  readonly title: string;
  readonly english: string;
  readonly load: () => Promise<Policy>;
}

/**
 * The one list of policies, by slug; the only place that names them. The titles repeat those of the manifests so that
 * the list can be shown without loading a policy; a test holds the two together.
 */
export const catalogue: Readonly<Record<string, CatalogueEntry>> = {
  'jiading-industrial-zone': {
    title: '嘉定工业区关于楼组自治块区服务责任制建设的实施意见',
    english:
      'Jiading Industrial Zone: implementing opinion on the service-responsibility system of building-group self-governance blocks',
    load: async () => (await import('@lifang/policy-jiading-industrial-zone')).policy,
  },
  'qinhuai-district': {
    title: '进一步深化社区建设意见',
    english: 'Qinhuai District: opinion on further deepening community building',
    load: async () => (await import('@lifang/policy-qinhuai-district')).policy,
  },
  sample: {
    title: '里坊示范街道邻里互助试行办法',
    english: 'Lifang Model Sub-district: trial measures for neighbourly help',
    load: async () => (await import('@lifang/policy-sample')).policy,
  },
  'sample-alongside': {
    title: '里坊示范片区社区减负与志愿服务试行办法',
    english: 'Lifang Model Quarter: trial measures for lighter work and volunteering in communities',
    load: async () => (await import('@lifang/policy-sample-alongside')).policy,
  },
  'sample-forms': {
    title: '里坊示范新区楼组共治工作细则',
    english: 'Lifang Model New Area: working rules for building groups',
    load: async () => (await import('@lifang/policy-sample-forms')).policy,
  },
};
