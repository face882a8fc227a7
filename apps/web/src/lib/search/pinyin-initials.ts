/**
 * The first character of each initial in pinyin order. Between two of them all characters begin with the earlier one's
 * letter, so a collator that sorts by pinyin tells the initial of any character without a dictionary.
 * Source: the order of the pinyin collation of Unicode CLDR.
 */
const FIRST_OF_LETTER: readonly (readonly [letter: string, first: string])[] = [
  ["a", "阿"],
  ["b", "八"],
  ["c", "嚓"],
  ["d", "哒"],
  ["e", "妸"],
  ["f", "发"],
  ["g", "旮"],
  ["h", "哈"],
  ["j", "讥"],
  ["k", "咔"],
  ["l", "垃"],
  ["m", "痳"],
  ["n", "拏"],
  ["o", "噢"],
  ["p", "妑"],
  ["q", "七"],
  ["r", "呥"],
  ["s", "扨"],
  ["t", "它"],
  ["w", "穵"],
  ["x", "夕"],
  ["y", "丫"],
  ["z", "帀"],
];

const collator = new Intl.Collator("zh-Hans-u-co-pinyin");
const known = new Map<string, string>();

/**
 * The pinyin initials of a text: `设置状态` → `szzt`. Letters and digits stay (lower case), all else is left out.
 * Characters of several readings get their first.
 */
export function pinyinInitials(text: string): string {
  return Array.from(text.toLowerCase(), initialOf).join("");
}

function initialOf(character: string): string {
  if (/[a-z0-9]/.test(character)) return character;
  if (!/\p{Script=Han}/u.test(character)) return "";
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const found = FIRST_OF_LETTER.findLast(([, first]) => collator.compare(first, character) <= 0)?.[0] ?? "";
  known.set(character, found);
  return found;
}
