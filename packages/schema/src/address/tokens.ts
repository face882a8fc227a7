/** A word or a run of words between separators. */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stands right before or behind a phone number. */
  readonly byPhone: boolean;
};

/** Stands in a text where a phone number was. */
export const PHONE_MARK = "\ue000";

/** Words of Latin letters with single spaces, two lone characters of a spread name, or anything up to a separator. */
const TOKEN =
  /\([^()\d]{1,30}\)(?=\s*(?:$|[\s,;|\ue000]))|\p{Script=Latin}[\p{Script=Latin}.'’-]*(?: [\p{Script=Latin}.'’-]+)+收?(?![\p{Script=Han}\d])|(?<=^|[\n,;|\ue000])\s*\p{Script=Han} \p{Script=Han}{1,2}(?=\s*(?:$|[\n,;|\ue000]))|(?:(?![-/]\p{Script=Han}{2,4}(?:$|[\s,;|/\ue000-]))[^\s,，;；|、\ue000])+/gu;

/** The tokens of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const byPhone =
      /\ue000[\s,，;；|、:/-]*$/u.test(text.slice(0, start)) || /^[\s,，;；|、:/-]*\ue000/u.test(text.slice(end));
    return { text: match[0], start, end, byPhone };
  });
}
