import type { PolicyDocument } from '@lifang/policy';

export const slug = 'jiading-industrial-zone';

/** Version of this encoding, not of the document. */
export const encoding = '0.1.0';

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
  zh: '三(四)2“联系走访制度”的全部条款,以及它所依托的组织层级条款(主送、三(一)第一句)。其余条款尚未编码。',
  en: 'All clauses of the visiting system, 三(四)2, and those on the organisation that it stands on (the addressees and the first sentence of 三(一)). The rest of the document is not encoded yet.',
};
