import type { PolicyDocument } from '@lifang/policy';

export const slug = 'sample-alongside';

/** Version of this encoding, not of the document. */
export const encoding = '0.1.0';

export const document: PolicyDocument = {
  title: '里坊示范片区社区减负与志愿服务试行办法',
  english: 'Lifang Model Quarter: trial measures for lighter work and volunteering in communities',
  number: '里坊片发〔2024〕3号',
  issuer: '里坊示范片区联席会议',
  issuedOn: '2024-01-20',
  effectiveFrom: '2024-02-01',
  effectiveTo: null,
};

export const scope = {
  zh: '全文。文件是虚构的,用来说明两份文件如何同时实行。',
  en: 'All of it. The document is invented, to show how two documents are run at once.',
};
