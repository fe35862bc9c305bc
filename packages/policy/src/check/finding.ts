/** What part of a policy a finding is about. */
export interface Where {
  readonly part:
    | 'policy'
    | 'clause'
    | 'unit'
    | 'position'
    | 'category'
    | 'event'
    | 'group'
    | 'place'
    | 'record'
    | 'award'
    | 'notice'
    | 'indicator'
    | 'fund'
    | 'criterion'
    | 'case'
    | 'setting'
    | 'duty'
    | 'limit'
    | 'formula'
    | 'freedom'
    | 'workflow'
    | 'form'
    | 'step';
  /** The part's own name: a slug, a clause number, or the name of a kind, setting or rule. */
  readonly name: string;
}

/** Something wrong with a policy that the types cannot see. Every finding must be put right. */
export interface Finding {
  /** Stable and kebab-case, such as `clause-uncited`. */
  readonly code: string;
  readonly where: Where;
  readonly message: { readonly zh: string; readonly en: string };
}

/** One check over a whole policy; it reports everything it finds and never stops at the first. */
export type Check<Subject> = (subject: Subject) => readonly Finding[];

/** Builds a finding. The Chinese comes first because it is what most readers see. */
export function finding(code: string, where: Where, zh: string, en: string): Finding {
  return { code, where, message: { zh, en } };
}
