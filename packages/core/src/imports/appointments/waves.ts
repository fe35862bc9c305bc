/**
 * Splits rows into waves in which no unit and no person occurs twice. A row comes in a later wave than every earlier row
 * of the same unit or person, so waves keep the order of the file where order matters.
 */
export function wavesOf<T extends { readonly personId: string; readonly unitId: string }>(
  rows: readonly T[],
): T[][] {
  const waves: T[][] = [];
  const last = new Map<string, number>();
  for (const row of rows) {
    const wave = Math.max(last.get(row.personId) ?? -1, last.get(row.unitId) ?? -1) + 1;
    last.set(row.personId, wave);
    last.set(row.unitId, wave);
    const members = waves[wave];
    if (members === undefined) waves.push([row]);
    else members.push(row);
  }
  return waves;
}
