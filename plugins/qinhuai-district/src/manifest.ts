import type { PolicyDocument } from '@lifang/policy';

export const slug = 'qinhuai-district';

/** Version of this encoding, not of the document. */
export const encoding = '0.1.0';

export const document: PolicyDocument = {
  title: '进一步深化社区建设意见',
  english: 'Qinhuai District: opinion on further deepening community building',
  number: null,
  issuer: '秦淮区',
  // The copy we have bears no date. By what it refers to it was written in 2004 or 2005; this is the earliest day it can be
  // of. The day it really binds a tenant is the one from which the tenant enables it, which must be the date of issue.
  issuedOn: '2004-01-01',
  effectiveFrom: '2004-01-01',
  effectiveTo: null,
};

export const scope = {
  zh: '全文 110 条。印发日期原文缺失,由租户启用本政策时按实际印发日期填写。',
  en: 'All of it: 110 clauses. The date of issue is missing from the text; a tenant enables the policy from the real one.',
};
