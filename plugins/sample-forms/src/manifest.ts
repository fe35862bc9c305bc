import type { PolicyDocument } from '@lifang/policy';

export const slug = 'sample-forms';

/** Version of this encoding, not of the document. */
export const encoding = '0.1.0';

export const document: PolicyDocument = {
  title: '里坊示范新区楼组共治工作细则',
  english: 'Lifang Model New Area: working rules for building groups',
  number: '里坊新发〔2024〕2号',
  issuer: '里坊示范新区管理办公室',
  issuedOn: '2023-12-20',
  effectiveFrom: '2024-01-01',
  effectiveTo: null,
};

export const scope = {
  zh: '全文。文件是虚构的,每一条示范一种规则的写法。',
  en: 'All of it. The document is invented; each article shows one form of rule.',
};
