/** A text with the caret's place in it. */
export type Edited = { readonly text: string; readonly caret: number };

/** What was typed of a name before it was chosen. */
const BEGUN = /[{｛]{1,2}\s*$/;

/** Puts a variable where the caret is, in place of the braces that were typed to ask for it. */
export function insertName({ text, caret }: Edited, path: string): Edited {
  const before = text.slice(0, caret).replace(BEGUN, "");
  const named = `{{ ${path} }}`;
  return { text: before + named + text.slice(caret), caret: before.length + named.length };
}
