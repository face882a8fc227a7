const DELIMITERS = [",", ";", "\t", "|"] as const;
/** What cells of a text file are kept apart by. */
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter of a text: the one that cuts its first lines into the most cells, the same number in each. */
export function sniffDelimiter(beginning: string): Delimiter {
  const lines = unquoted(beginning)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, cells: usualCount(lines, delimiter) }));
  return scores.reduce((best, score) => (score.cells > best.cells ? score : best)).delimiter;
}

/** How many delimiters most of the lines have: titles above the table and a cut last line have others. */
function usualCount(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  const usual = [...times].filter(([, often]) => often * 2 >= lines.length);
  return Math.max(0, ...usual.map(([count]) => count));
}

/** Without what stands in quotes; quotes that are not closed at the cut end go with it. */
function unquoted(text: string): string {
  return text.replaceAll(/"(?:[^"]|"")*(?:"|$)/g, "");
}
