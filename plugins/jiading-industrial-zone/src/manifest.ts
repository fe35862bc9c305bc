import type { PolicyDocument } from '@lifang/policy';

export const slug = 'jiading-industrial-zone';

/** Version of this encoding, not of the document. */
export const encoding = '0.3.0';

export const document: PolicyDocument = {
  title: '嘉定工业区关于楼组自治块区服务责任制建设的实施意见',
  english:
    'Jiading Industrial Zone: implementing opinion on the service-responsibility system of building-group self-governance blocks',
  number: '嘉工管委(2013)13号',
  issuer: '上海嘉定工业区管理委员会',
  issuedOn: '2013-02-18',
  // The text is silent on when it takes effect, so it is the day of issue.
  effectiveFrom: '2013-02-18',
  effectiveTo: null,
};

export const scope = {
  zh: '全文 91 条。',
  en: 'All of it: 91 clauses.',
};
