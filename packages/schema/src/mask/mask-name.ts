import { firstCharacters, tidy } from "./visible.ts";

/** Family names of two characters, in both scripts. Source: 百家姓 and the compound names in use today. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    "欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 澹台 澹臺 皇甫 " +
    "宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鐘離 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 閭丘 亓官 司寇 子车 子車 " +
    "颛孙 顓孫 巫马 巫馬 公西 漆雕 乐正 樂正 壤驷 壤駟 公良 拓跋 拓拔 夹谷 夾谷 宰父 谷梁 穀梁 段干 百里 呼延 东郭 東郭 南门 南門 羊舌 微生 " +
    "梁丘 左丘 东门 東門 西门 西門 第五 令狐 轩辕 軒轅 贺兰 賀蘭 完颜 完顏 纳兰 納蘭 叶赫 葉赫 耶律 赫舍 富察 欧冶"
  ).split(" "),
);

const MOST_HIDDEN = 3;
const MIDDLE_DOTS = /[·•・‧∙]/u;

/**
 * Masks a person's name: the first character, a family name of two characters whole, then a star for each other,
 * three at most: `王**`, `欧阳**`, `J***`. Of names with middle dots only the first part counts: `买**`. A name of one
 * character is all star. Total and idempotent.
 */
export function maskName(text: string): string {
  const plain = tidy(text);
  if (plain === "") return "";
  const part = plain.split(MIDDLE_DOTS).find((piece) => piece.trim() !== "") ?? "";
  const characters = firstCharacters(part.trim(), 2 + MOST_HIDDEN);
  if (characters.length < 2) return "*";
  const shown = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return characters.slice(0, shown).join("") + "*".repeat(Math.min(characters.length - shown, MOST_HIDDEN));
}

/** Masks a nickname: its first character and three stars, which do not tell its length; one character is all star. */
export function maskNick(text: string): string {
  const [first, second] = firstCharacters(tidy(text), 2);
  if (first === undefined) return "";
  if (second === undefined) return "*";
  return first === "*" ? "***" : `${first}***`;
}
