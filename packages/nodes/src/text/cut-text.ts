/** The first `maxChars` UTF-16 units of a text, never half of a character outside the basic plane. */
export function cutText(text: string, maxChars: number): string {
  return text.slice(0, maxChars).replace(/[\uD800-\uDBFF]$/, "");
}
