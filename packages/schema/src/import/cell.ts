/** A cell as it is read: without the marks by which spreadsheets keep numbers as text (`="123"`, `'123`), and without blanks around it. */
export function cleanCell(cell: string): string {
  const text = cell
    .replaceAll(BLANKS, " ")
    .trim()
    .replace(/^'(?=\s*[\d+=@＝＋－＠-])/, "");
  const quoted = /^="(.*)"$/.exec(text)?.[1];
  const bare = (quoted ?? text).trim();
  return EMPTY.test(bare) ? "" : bare;
}

const BLANKS = /[\t\u00a0\u3000\ufeff\u200b]/g;
/** What programs write where nothing is. */
const EMPTY = /^(?:null|nan|n\/a|none|nil|\\n|-|--|无)$/i;

/** Whether a spreadsheet has lost digits of a long number: `1.23457E+18`. */
export function hasLostDigits(text: string): boolean {
  return /^\d(?:\.\d+)?e\+\d{2}$/i.test(text);
}
