/** How many letters must be added, dropped, changed or swapped with their neighbour to make one word of another. */
function distance(a: string, b: string): number {
  const from = Array.from(a);
  const to = Array.from(b);
  let before: readonly number[] = [];
  let row: readonly number[] = to.map((_, j) => j + 1);
  row = [0, ...row];
  from.forEach((letter, i) => {
    const next = [i + 1];
    to.forEach((other, j) => {
      const costs = [(next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)];
      if (i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other)
        costs.push((before[j - 1] ?? 0) + 1);
      next.push(Math.min(...costs));
    });
    before = row;
    row = next;
  });
  return row.at(-1) ?? 0;
}

/** The known word that was probably meant, or null when none is near. */
export function closest(word: string, known: Iterable<string>): string | null {
  const near = Array.from(known, one => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, far }) => far <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.far - b.far);
  return near[0]?.one ?? null;
}

/** Says what was probably meant, or what there is to choose from. */
export function hint(word: string, known: Iterable<string>): { zh: string; en: string } {
  const words = [...known];
  const meant = closest(word, words);
  if (meant !== null) return { zh: `是否指“${meant}”?`, en: `did you mean "${meant}"?` };
  if (words.length === 0) return { zh: '没有可用的名称', en: 'there is none' };
  return { zh: `可用的有:${words.join('、')}`, en: `there are: ${words.join(', ')}` };
}
