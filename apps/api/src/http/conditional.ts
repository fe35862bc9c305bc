/** Whether the caller has what the ETag stands for, as If-None-Match says. */
export function unchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map(part => part.trim().replace(/^W\//, ''))
    .some(part => part === '*' || part === etag);
}
