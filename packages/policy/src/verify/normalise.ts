/** Whitespace, and the marks that show nothing: zero-width signs, soft hyphens and byte order marks. */
const INVISIBLE = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Marks that different typists and web pages write differently though a reader takes them for the same. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»「」『』〝〞]/gu, '"'],
  [/[‘’‚‛`´]/gu, "'"],
  [/[‐‑‒–—―−─━]/gu, '-'],
  [/[·•・‧]/gu, '·'],
  [/〔/gu, '['],
  [/〕/gu, ']'],
  [/。/gu, '.'],
];

/**
 * The form of a text in which passages are compared: what a reader sees, without what a copy through a web page, a word
 * processor or a scanner changes. Unicode NFKC first, which is stable across versions of Unicode and folds full-width
 * letters, digits and punctuation into half-width ones; then whitespace and invisible marks go, and quotation marks,
 * dashes, middle dots, brackets and full stops that look alike become one. Changing this changes every stored passage.
 */
export function normalise(text: string): string {
  // Folded twice: NFKC may make whitespace out of a mark, such as a spacing accent, and dots out of an ellipsis.
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  return ALIKE.reduce((folded, [marks, one]) => folded.replace(marks, one), plain);
}
