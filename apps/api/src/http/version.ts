/** The ETag of a row: its version, to be sent back in If-Match. */
export function withVersion(row: { readonly version: number }): { ETag: string } {
  return { ETag: `"${row.version}"` };
}
