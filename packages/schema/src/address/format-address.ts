import type { ADDRESS_FIELDS } from "./parsed-address.ts";

/** The parts of an address that are written; absent ones are left out. */
export type AddressParts = { readonly [Field in (typeof ADDRESS_FIELDS)[number]]?: string | null };

/** How an address is written in one line. */
export type AddressStyle =
  /** `浙江省杭州市西湖区文三路1号`: waybills and lists. */
  | "glued"
  /** `浙江省 杭州市 西湖区 文三路1号`: Taobao, JD and Douyin, whose own forms keep the levels apart. */
  | "spaced"
  /** `张三，13800138000，浙江省 杭州市 西湖区 文三路1号，310012`: what a buyer copies from Taobao, with name and phone. */
  | "full";

/**
 * An address in one line. A municipality or a city directly under a province is written once, as the post wants it,
 * except in the two styles of the platforms, which write 北京市 北京市.
 */
export function formatAddress(parts: AddressParts, style: AddressStyle): string {
  const { province, city, district, detail } = parts;
  if (style === "glued") {
    const region = [province, city === province ? null : city, district];
    return [...region, detail].filter(isGiven).join("");
  }
  const address = [province, city, district, detail].filter(isGiven).join(" ");
  return style === "spaced" ? address : [parts.name, parts.phone, address, parts.postcode].filter(isGiven).join("，");
}

function isGiven(part: string | null | undefined): part is string {
  return part !== null && part !== undefined && part !== "";
}
