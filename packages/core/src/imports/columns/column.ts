/** A column of a file. */
export interface Column {
  /** As the API calls it. */
  readonly name: string;
  /** What a clerk may write instead. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  /** What the template's row shows; invented. */
  readonly example: string;
}

/** Fields of the kinds a file may name, each a column of its own. */
export const DATA_PREFIX = 'data.';
