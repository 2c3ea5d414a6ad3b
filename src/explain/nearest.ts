/** Finds the word that somebody meant. */

/** The nearest of these words, if one is near: letter case, `-` and `_` don't count, and up to two typing mistakes are allowed. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  const typed = plain(word);
  // No option is that long, and comparing takes time.
  if (!typed || typed.length > 30) return undefined;
  const [best] = words
    .map((candidate) => ({ candidate, slips: distance(typed, plain(candidate)) }))
    .filter(({ candidate, slips }) => slips <= (candidate.length < 5 ? 1 : 2))
    .sort((a, b) => a.slips - b.slips);
  // If every letter is wrong, it is another word.
  return best && best.slips < typed.length ? best.candidate : undefined;
};

const plain = (word: string): string => word.slice(0, 40).toLowerCase().replace(/[-_ ]/g, '');

/** How many letters must be added, left out, changed, or swapped with the next one (optimal string alignment). */
const distance = (from: string, to: string): number => {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = rows[i - 1]![j - 1]! + Number(from[i - 1] !== to[j - 1]);
      const swapped =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? rows[i - 2]![j - 2]! + 1
          : Infinity;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows[from.length]![to.length]!;
};
