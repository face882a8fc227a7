/**
 * A text as the reader of addresses wants it: half width, no invisible characters, one kind of line break and of
 * brackets. Written `\n` and `<br>` from exports count as line breaks.
 */
export function tidyAddress(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll("&nbsp;", " ")
    .replaceAll(/<br\s*\/?>|\\r\\n|\\n|\r\n?|[\u0085\u2028\u2029\v\f]/giu, "\n")
    .replaceAll(/[\p{Cf}\p{Cs}\p{Co}]|(?![\n\t])\p{Cc}/gu, "")
    .replaceAll(/[【〔［]/gu, "[")
    .replaceAll(/[】〕］]/gu, "]")
    .replaceAll(/(?<!\d)000000(?!\d)/gu, " ") // what Taobao writes for a postcode that nobody gave
    .replaceAll("。", ",")
    .replaceAll(/[，﹐]/gu, ",")
    .replaceAll('"', " ")
    .replaceAll(/\((?:收件?|亲启|收货)\)/gu, " ")
    .replaceAll(SPREAD_LABEL, (label) => label.replaceAll(/\s/gu, ""))
    .replaceAll(/[ \t]+/gu, " ")
    .replaceAll(/(?<=\p{Script=Han}) 收(?=[)\s,]|$)/gu, "收")
    .replaceAll(/(?<=[\p{L})])\+(?=1[3-9]\d{9}(?!\d))/gu, " ")
    .replace(NUMBERED, (lines) => lines.replaceAll(NUMBER, ""))
    .trim();
}

/** Labels of forms: 姓 名, 收 货 人. */
const SPREAD_LABEL = /收[ ]+[货件][ ]+人|姓[ ]+名|电[ ]+话|手[ ]+机|地[ ]+址|邮[ ]+编|城[ ]+市|省[ ]+份/gu;

/** Lines that are numbered: 1、…, 2、…. */
const NUMBERED = /^\s*1[、.)][\s\S]*^\s*2[、.)][\s\S]*$/mu;
const NUMBER = /^\s*\d{1,2}[、.)]\s*/gmu;

/**
 * A text whose labels are read, with a comma for whatever else people put between the parts: arrows, dashes, bullets,
 * stars, brackets, emoji. What stands inside names and details (- # / ( ) . · and the stars of a mask) stays.
 */
export function plainSeparators(text: string): string {
  return text
    .replaceAll(/^[ \t]*(?:[•·▪‣]|-[ \t])[ \t]*/gmu, " ")
    .replaceAll(/\*+([^*\s][^*\n]*?)\*+(?=\s|$|[^\p{L}*])/gu, (whole, inner: string, at: number) =>
      at === 0 || /[\s,;\ue000]/u.test(text.charAt(at - 1)) ? ` ${inner} ` : whole,
    )
    .replaceAll(/\[(?!\d{3,6}\])|(?<!\[\d{3,6})\]/gu, ",")
    .replaceAll(
      /-{2,}|[—–―…]+|[→⇒➔➡►▶▷●○■□◆◇★☆♦※‖¦^=\x60{}<>《》「」『』]|\p{Extended_Pictographic}\uFE0F?/gu,
      (sign) => (/[\d#*]/.test(sign) ? sign : ","),
    );
}

/** The street and house of an address: no blanks but between Latin words, no punctuation at its ends. */
export function tidyDetail(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/(?<![\p{Script=Latin}\d,.'’]) | (?![\p{Script=Latin}\d])/gu, "")
    .replaceAll(/(?<=\d) (?=\d)/gu, " ")
    .replaceAll(/[,;|]{2,}/gu, ",")
    .replace(/^[\s,;:|/_.、"'“”{}\])>》*+~=-]+/u, "")
    .replace(/[\s,;:|/_.、"'“”{}[(<《*+~=-]+$/u, "")
    .replaceAll(/\(\)|\[\]/gu, "");
}
