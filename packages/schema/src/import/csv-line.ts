/**
 * A line of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula is written with an apostrophe
 * before it, which `cleanCell` takes off again; numbers below zero are none.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string): string {
  const isFormula = /^\s*[=+\-@\t\r＝＋－＠]/.test(cell) && !/^[-+]?\d[\d.,]*%?$/.test(cell);
  const text = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
