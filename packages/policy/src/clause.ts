/**
 * What became of a clause: `encoded` in rules, kinds or settings; a `setting` the text leaves to the tenant;
 * `discretion` of a named authority; or `guidance` that binds nobody to a checkable act.
 */
export type Disposition =
  | { readonly as: 'encoded' }
  | { readonly as: 'setting'; readonly reason: string }
  | { readonly as: 'discretion'; readonly authority: string; readonly reason: string }
  | { readonly as: 'guidance'; readonly reason: string };

/**
 * Where a clause stands in the official text, without the text: the normalised passage's length in characters and its
 * SHA-256 in hex. `verify` slides over a document to find it again.
 */
export interface Passage {
  readonly length: number;
  readonly sha256: string;
}

/** One normative statement of the document, in our own words. */
export interface Clause {
  /** The number other parts cite, such as `JD-3.4.2-c`. */
  readonly id: string;
  /** Where a reader finds it, such as `三(四)2`. */
  readonly place: string;
  readonly wording: { readonly zh: string; readonly en: string };
  readonly disposition: Disposition;
  readonly passage: Passage;
  /** How we read what the text leaves ambiguous; shown beside every answer that depends on it. */
  readonly reading?: string;
}
