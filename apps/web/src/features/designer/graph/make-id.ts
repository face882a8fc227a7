const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const LENGTH = 6;

/** Makes ids for new things. Given to pure code as an argument, so that tests can count instead. */
export type MakeId = (prefix: string) => string;

/**
 * A readable id such as `condition_k7mw2a`: it appears in traces and exported files. `prefix` is shortened to what
 * graph ids allow; hyphens become underscores so that the id can be named in a template path.
 */
export const randomId: MakeId = (prefix) => {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  const tail = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
  return `${prefix.replaceAll(/[^A-Za-z0-9]+/g, "_").slice(0, 40)}_${tail}`;
};
