/** What a label before a piece of text says it is; `other` is nothing of an address (order number, remark …). */
export type Field = "name" | "phone" | "postcode" | "region" | "address" | "other";

/** A piece of a text, with what its label says it is; null without a label. */
export type Piece = { readonly field: Field | null; readonly text: string };

const WHO = "(?:收货方|收件方|收货人|收件人|收货|收件|客户|买家|顾客|用户|会员|联系人|联系|收)?(?:的|人)?";
const WORDS: Record<Field, string> = {
  name: `${WHO}(?:真实)?(?:姓名|名字|名称)|收货人|收件人|收货方|收件方|联系人|收件联系人|收貨人|收件|收方|(?:收货|收件)单位|寄给|寄|收|consignee|receiver|recipient|attn|contact|name|to`,
  phone: `${WHO}(?:手机号码?|手机|电话号码?|电话|联系方式|号码|手機號?碼?|電話)(?:\\s*[/或]\\s*(?:电话|手机|固话))?|固定电话|固话|座机|手机[12]|电话[12]|tel(?:ephone)?|phone|mobile`,
  postcode: "邮政编码|邮编|邮政编号|郵編|郵遞區號|zip(?: ?code)?|post(?:al)? ?code",
  region:
    "所在(?:地区|区域|省市区?|地)|省市区县?|省/市/区|省份?|城市|市|区县|县区|区/县|区|县|地区|区域|乡镇|街道(?!地址)",
  address: `${WHO}(?:详细|完整|街道|具体)?(?:地址|住址|地点)|送货地址|邮寄地址|寄送地址|寄往|家庭住址|详细|(?:地址|收货|收件|收货人|收件人)信息|收貨地址|地址明细|address|addr?`,
  other:
    "寄件人|发件人|寄方|寄件地址|发货人|订单编?号|订单|交易号|备注|留言|买家留言|买家昵称|昵称|旺旺|旺旺号|商品|商品名称|宝贝|数量|规格|颜色|尺码|快递|快递公司|运单号|下单时间|付款时间|金额|实付|身份证号?|邮箱|e-?mail|店铺|发票|发票抬头|配送时间|期望配送|标签|地址类型",
};
const FIELDS: readonly Field[] = ["name", "phone", "postcode", "region", "address", "other"];
/** At the beginning of a line or after a blank some labels need no colon. */
const PLAIN: Partial<Record<Field, string>> = {
  name: "收货人姓名|收件人姓名|收货人|收件人|联系人|姓名",
  phone: "(?:收货人|收件人|联系)?(?:手机号码|手机号|电话号码|联系电话|联系方式|手机|电话)(?=\\s*[\\d+(])",
  postcode: "(?:邮政编码|邮编)(?=\\s*\\d)",
  region: "所在地区|所在区域|省市区",
  address: "收货地址|收件地址|详细地址|联系地址|送货地址|地址",
};
/**
 * Cuts a text at its labels (`收货人：张三 电话：…`). What stands before the first label, and after a line break behind
 * a labelled value, has none.
 */
export function piecesOf(text: string): readonly Piece[] {
  const marks = marksIn(text);
  const first = marks[0]?.start ?? text.length;
  const pieces: Piece[] = [{ field: null, text: text.slice(0, first) }];
  for (const [index, { field, end }] of marks.entries())
    pieces.push({ field, text: text.slice(end, marks[index + 1]?.start ?? text.length) });
  return pieces.flatMap(unlabelTail).filter((piece) => /[\p{L}\p{N}]/u.test(piece.text));
}

/** With a colon, in brackets, or alone where that is clear. */
function patternsOf(field: Field): readonly RegExp[] {
  const words = WORDS[field];
  const before = SHORT_FIELDS.has(field) ? "(?<![\\p{Script=Han}A-Za-z])" : "(?<![A-Za-z](?=[A-Za-z]))";
  const plain = PLAIN[field];
  const line = ON_A_LINE[field];
  return [
    new RegExp(`${before}(?:${words})["'”]?\\s*(?:\\([^)]{0,6}\\))?\\s*[:=]\\s*`, "giu"),
    new RegExp(`[[(<](?=[^\\])>]{2})(?:${words})[\\])>]\\s*[:=]?\\s*`, "giu"),
    ...(plain === undefined ? [] : [new RegExp(`(?<=^|[\\s,，;；、|/\\d])(?:${plain})[\\s,，]*(?=\\S)`, "gu")]),
    ...(line === undefined ? [] : [new RegExp(`^\\s*(?:${line})[ \\t]+(?=\\S)`, "gmu")]),
  ];
}

type Mark = { readonly field: Field; readonly start: number; readonly end: number };

function marksIn(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const field of FIELDS) {
    for (const pattern of PATTERNS[field])
      for (const match of text.matchAll(pattern))
        marks.push({ field, start: match.index, end: match.index + match[0].length });
  }
  return longestApart(marks);
}

/** At the beginning of a line, with a blank behind. */
const ON_A_LINE: Partial<Record<Field, string>> = { region: "省份?|城市|市|区县|区|县|地区|街道" };

/** Words of these are parts of other words: 市, 订单, 标签. */
const SHORT_FIELDS: ReadonlySet<Field> = new Set(["region", "other"]);

/** Of marks that overlap the one that begins first, then the longest. */
function longestApart(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end))
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/** A value ends with its line, but an address goes on over several. */
function unlabelTail(piece: Piece): readonly Piece[] {
  if (piece.field === null || piece.field === "address" || piece.field === "region") return [piece];
  const [value = "", ...rest] = piece.text.trim().split("\n");
  return rest.length === 0
    ? [piece]
    : [
        { field: piece.field, text: value },
        { field: null, text: rest.join("\n") },
      ];
}

const PATTERNS: Readonly<Record<Field, readonly RegExp[]>> = {
  name: patternsOf("name"),
  phone: patternsOf("phone"),
  postcode: patternsOf("postcode"),
  region: patternsOf("region"),
  address: patternsOf("address"),
  other: patternsOf("other"),
};
