import type { Parts } from "./sample.ts";

/** How somebody writes an address down. `labels` tells which parts it labels. */
export type Family = { readonly name: string; readonly write: (parts: Parts) => string };

const region = (parts: Parts, separator = "") => parts.region.filter((part) => part !== "").join(separator);
const code = (parts: Parts, before = " ") => (parts.postcode === null ? "" : before + parts.postcode);

/** The templates the reader was built with. */
export const BUILDING_FAMILIES: readonly Family[] = [
  { name: "name phone address", write: (p) => `${p.name} ${p.phone} ${region(p)}${p.detail}${code(p)}` },
  { name: "address name phone", write: (p) => `${region(p)}${p.detail} ${p.name} ${p.phone}${code(p)}` },
  { name: "commas", write: (p) => `${p.name}，${p.phone}，${region(p, " ")} ${p.detail}${code(p, "，")}` },
  { name: "phone first", write: (p) => `${p.phone} ${p.name} ${region(p)}${p.detail}${code(p)}` },
  {
    name: "labelled lines",
    write: (p) =>
      `收货人：${p.name}\n手机号码：${p.phone}\n所在地区：${region(p)}\n详细地址：${p.detail}${p.postcode === null ? "" : `\n邮编：${p.postcode}`}`,
  },
  {
    name: "labels in a row",
    write: (p) => `姓名:${p.name} 电话:${p.phone} 地址:${region(p)}${p.detail}${code(p, " 邮编:")}`,
  },
  { name: "taobao", write: (p) => `${p.name}，${p.phone}，${region(p, " ")} ${p.detail} ，${p.postcode ?? "000000"}` },
  { name: "three lines", write: (p) => `${p.name}\n${p.phone}\n${region(p)}${p.detail}${code(p, "\n")}` },
  { name: "glued phone", write: (p) => `${p.name}${p.phone}${region(p)}${p.detail}${code(p)}` },
  { name: "address phone name", write: (p) => `${region(p, " ")} ${p.detail} ${p.phone} ${p.name}${code(p)}` },
  {
    name: "receiver, phone, address in lines",
    write: (p) =>
      `收件人: ${p.name}\n联系电话: ${p.phone}\n收货地址: ${region(p)} ${p.detail}${code(p, "\n邮政编码: ")}`,
  },
  {
    name: "address, phone, name with commas",
    write: (p) => `${region(p)}${p.detail}，${p.phone}，${p.name}${code(p, "，")}`,
  },
  {
    name: "labelled, address first",
    write: (p) => `收货地址：${region(p)}${p.detail}${code(p, " 邮编：")}\n收货人：${p.name}\n电话：${p.phone}`,
  },
  {
    name: "two lines and a detail",
    write: (p) => `${p.name} ${p.phone}\n${region(p, " ")}\n${p.detail}${code(p, "\n")}`,
  },
  {
    name: "four labels in a row",
    write: (p) =>
      `联系人：${p.name} 手机：${p.phone} 地区：${region(p, " ")} 详细地址：${p.detail}${code(p, " 邮编：")}`,
  },
  { name: "comma table row", write: (p) => `${p.name},${p.phone},${region(p, ",")},${p.detail}${code(p, ",")}` },
  { name: "tab table row", write: (p) => `${p.name}\t${p.phone}\t${region(p, "\t")}\t${p.detail}${code(p, "\t")}` },
  { name: "phone in brackets", write: (p) => `${p.name}（${p.phone}）${region(p)}${p.detail}${code(p, " ")}` },
  { name: "receiver at the end", write: (p) => `地址：${region(p)}${p.detail} ${p.name}收 ${p.phone}${code(p, " ")}` },
  { name: "slashes", write: (p) => `${region(p, "/")} / ${p.detail} / ${p.name} / ${p.phone}${code(p, " / ")}` },
  { name: "semicolons", write: (p) => `${p.name}；${p.phone}；${region(p)}；${p.detail}${code(p, "；")}` },
  {
    name: "labels run together",
    write: (p) => `收货人:${p.name}手机号码:${p.phone}收货地址:${region(p)}${p.detail}${code(p, "邮编:")}`,
  },
  {
    name: "brackets as labels",
    write: (p) => `【收货人】${p.name}【联系方式】${p.phone}【详细地址】${region(p)}${p.detail}${code(p, "【邮编】")}`,
  },
  {
    name: "phone, address, name in lines",
    write: (p) => `${p.phone}\n${region(p)}${p.detail}\n${p.name}${code(p, "\n")}`,
  },
  {
    name: "table with bars",
    write: (p) => `${p.name} | ${p.phone} | ${region(p, " ")} | ${p.detail}${code(p, " | ")}`,
  },
  {
    name: "labels with equals signs",
    write: (p) => `姓名=${p.name}，手机号=${p.phone}，地址=${region(p)}${p.detail}${code(p, "，邮编=")}`,
  },
  {
    name: "one label a level",
    write: (p) =>
      `收件人姓名：${p.name}\n收件人手机：${p.phone}\n省：${p.region[0]}\n市：${p.region[1]}\n区：${p.region[2]}\n详细地址：${p.detail}${code(p, "\n邮政编码：")}`,
  },
  {
    name: "numbered lines",
    write: (p) =>
      `收货信息\n联系人：${p.name}\n联系方式：${p.phone}\n收货地址：${region(p, " ")} ${p.detail}${code(p, "\n邮编：")}`,
  },
  { name: "quoted table row", write: (p) => `"${p.name}","${p.phone}","${region(p)}${p.detail}"${code(p, ",")}` },
  {
    name: "name in brackets behind the phone",
    write: (p) => `${region(p)}${p.detail} ${p.phone}（${p.name}）${code(p, " ")}`,
  },
  {
    name: "labels without colons",
    write: (p) => `收货人 ${p.name} 手机号 ${p.phone} 收货地址 ${region(p)}${p.detail}${code(p, " 邮编 ")}`,
  },
  { name: "country first", write: (p) => `${p.name} ${p.phone} 中国 ${region(p, " ")} ${p.detail}${code(p, " ")}` },
  { name: "phone in the middle", write: (p) => `${region(p)}${p.detail}${p.phone}${p.name}${code(p, " ")}` },
  { name: "ideographic commas", write: (p) => `${p.name}、${p.phone}、${region(p)}${p.detail}${code(p, "、")}` },
  {
    name: "name, address, phone with blanks",
    write: (p) => `${p.name} ${region(p)}${p.detail} ${p.phone}${code(p, " ")}`,
  },
  {
    name: "address in brackets as region",
    write: (p) => `${p.name} ${p.phone} [${region(p, " ")}] ${p.detail}${code(p, " ")}`,
  },
  {
    name: "greater-than signs",
    write: (p) => `${p.name}，${p.phone}，${region(p, " > ")} > ${p.detail}${code(p, "，")}`,
  },
  {
    name: "English labels",
    write: (p) => `Receiver: ${p.name}\nMobile: ${p.phone}\nAddress: ${region(p)}${p.detail}${code(p, "\nZip: ")}`,
  },
  {
    name: "label for the region only",
    write: (p) => `${p.name}\n${p.phone}\n所在地区：${region(p, "-")}\n详细地址：${p.detail}${code(p, "\n邮编：")}`,
  },
  {
    name: "order export",
    write: (p) =>
      `订单编号：2026112200018${String(p.detail.length).padStart(4, "0")}\n收货人姓名：${p.name}\n收货地址：${region(p, " ")} ${p.detail}\n联系手机：${p.phone}${code(p, "\n邮编：")}\n备注：请放门口`,
  },
  {
    name: "everything glued, address first",
    write: (p) => `${region(p)}${p.detail}，${p.name}${p.phone}${code(p, "，")}`,
  },
  {
    name: "phone, then address, then name",
    write: (p) => `${p.phone}，${region(p, " ")}${p.detail}，${p.name}${code(p, "，")}`,
  },
  {
    name: "letter",
    write: (p) =>
      `${code(p, "").trim()}${p.postcode === null ? "" : " "}${region(p)}${p.detail}\n${p.name}（收）\n${p.phone}`,
  },
  {
    name: "delivery slip",
    write: (p) => `收方：${p.name}　电话：${p.phone}\n地址：${region(p)}\n${p.detail}${code(p, "\n邮编：")}`,
  },
  { name: "one part a line", write: (p) => `${p.name}\n${p.phone}\n${region(p, "\n")}\n${p.detail}${code(p, "\n")}` },
  {
    name: "two blanks between",
    write: (p) => `${region(p, "  ")}  ${p.detail}  ${p.name}  ${p.phone}${code(p, "  ")}`,
  },
  {
    name: "name and phone behind a colon",
    write: (p) => `${region(p)}${p.detail}；收件人：${p.name}；手机：${p.phone}${code(p, "；邮编：")}`,
  },
  {
    name: "spread labels",
    write: (p) => `姓 名：${p.name}\n电 话：${p.phone}\n地 址：${region(p)}${p.detail}${code(p, "\n邮 编：")}`,
  },
  {
    name: "phone, name, region apart, detail",
    write: (p) => `${p.phone}，${p.name}，${region(p)}，${p.detail}${code(p, "，")}`,
  },
  {
    name: "form with every level",
    write: (p) =>
      `收货人: ${p.name}\n省份: ${p.region[0]}\n城市: ${p.region[1]}\n区县: ${p.region[2]}\n地址: ${p.detail}\n手机: ${p.phone}${code(p, "\n邮编: ")}`,
  },
  {
    name: "angle brackets",
    write: (p) => `<姓名>${p.name}<手机>${p.phone}<地址>${region(p, " ")} ${p.detail}${code(p, "<邮编>")}`,
  },
  {
    name: "addressee after a full stop",
    write: (p) => `${region(p)}${p.detail}。${p.name}。${p.phone}${code(p, "。")}`,
  },
  {
    name: "buyer's fields",
    write: (p) => `买家姓名:${p.name},买家电话:${p.phone},买家地址:${region(p)}${p.detail}${code(p, ",邮编:")}`,
  },
  {
    name: "name phone, then region in commas",
    write: (p) => `${p.name} ${p.phone}\n${region(p, "，")}，${p.detail}${code(p, "\n")}`,
  },
  {
    name: "phone at both ends of nothing",
    write: (p) => `电话${p.phone} ${p.name} 地址${region(p)}${p.detail}${code(p, " 邮编")}`,
  },
  { name: "address then brackets", write: (p) => `${region(p)}${p.detail}（${p.name}，${p.phone}）${code(p, " ")}` },
  {
    name: "JSON",
    write: (p) =>
      JSON.stringify({
        name: p.name,
        mobile: p.phone,
        address: `${region(p)}${p.detail}`,
        ...(p.postcode === null ? {} : { zip: p.postcode }),
      }),
  },
  { name: "tabs, address first", write: (p) => `${region(p)}${p.detail}\t${p.name}\t${p.phone}${code(p, "\t")}` },
  {
    name: "telegram",
    write: (p) => `收货人${p.name}，电话${p.phone}，地址${region(p)}${p.detail}${code(p, "，邮编")}`,
  },
  {
    name: "address label at the end",
    write: (p) => `${p.name} ${p.phone} 收货地址：${region(p)}${p.detail}${code(p, " 邮编：")}`,
  },
  {
    name: "phone label in the middle",
    write: (p) => `${region(p)} ${p.detail} 收件人：${p.name} 联系电话：${p.phone}${code(p, " 邮编：")}`,
  },
  { name: "square brackets", write: (p) => `[${p.name}][${p.phone}][${region(p)}${p.detail}]${code(p, "")}` },
  {
    name: "name, address, phone in lines",
    write: (p) => `${p.name}\n${region(p)}${p.detail}\n${p.phone}${code(p, "\n")}`,
  },
  {
    name: "region first, name last, in lines",
    write: (p) => `${region(p, " ")}\n${p.detail}\n${p.phone}\n${p.name}${code(p, "\n")}`,
  },
  { name: "app with arrows", write: (p) => `${p.name} ${p.phone}\n${region(p, "→")}→${p.detail}${code(p, "\n")}` },
  {
    name: "label and value on lines of their own",
    write: (p) => `收货人\n${p.name}\n手机号码\n${p.phone}\n收货地址\n${region(p)}${p.detail}${code(p, "\n邮编\n")}`,
  },
  {
    name: "English slip",
    write: (p) => `Attn: ${p.name}, Tel: ${p.phone}, Add: ${region(p)}${p.detail}${code(p, ", Zip: ")}`,
  },
  { name: "dots", write: (p) => `${p.name}．${p.phone}．${region(p)}${p.detail}${code(p, "．")}` },
  { name: "name with a colon", write: (p) => `${p.name}：${p.phone} ${region(p)}${p.detail}${code(p, " ")}` },
  {
    name: "phone and name joined behind a comma",
    write: (p) => `${region(p)}${p.detail}，${p.phone}${p.name}${code(p, "，")}`,
  },
  { name: "long dashes", write: (p) => `${p.name}——${p.phone}——${region(p)}${p.detail}${code(p, "——")}` },
  {
    name: "receiver line and address line",
    write: (p) => `收件人：${p.name}，${p.phone}\n${region(p)}${p.detail}${code(p, "，")}`,
  },
  { name: "asterisks", write: (p) => `*${p.name}* ${p.phone} *${region(p)}${p.detail}*${code(p, " ")}` },
];
