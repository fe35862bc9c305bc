import type { PolicyDocument } from '@lifang/policy';

export const slug = 'sample';

/** Version of this encoding, not of the document. */
export const encoding = '0.1.0';

export const document: PolicyDocument = {
  title: '里坊示范街道邻里互助试行办法',
  english: 'Lifang Model Sub-district: trial measures for neighbourly help',
  number: '里坊街发〔2024〕1号',
  issuer: '里坊示范街道办事处',
  issuedOn: '2024-01-10',
  effectiveFrom: '2024-02-01',
  effectiveTo: null,
};

export const scope = {
  zh: '全文。文件是虚构的,供学习编写政策之用。',
  en: 'All of it. The document is invented, for learning how a policy is written.',
};
