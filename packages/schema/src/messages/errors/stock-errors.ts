import type { ErrorCode } from "../../error.ts";
import type { LocalizedText } from "../../language.ts";

/** Sentences of what goes wrong with SKUs, warehouses and stock. */
export const STOCK_ERRORS = {
  sku_unknown: {
    zh: "没有编码为「{sku}」的商品；先新建，或给已有商品加上这个渠道编码。",
    en: "There is no SKU “{sku}”. Create it, or give an existing one this alias.",
  },
  sku_known: { zh: "商品编码「{sku}」已存在；编码不能重复。", en: "There is a SKU “{sku}” already; codes are unique." },
  sku_bundle: {
    zh: "「{sku}」是组合商品，自身没有库存；请对它的组成商品操作。",
    en: "“{sku}” is a bundle and has no stock of its own; use its parts.",
  },
  sku_parts: {
    zh: "组合商品的组成须是别的普通商品，至少一种，每种只写一次。",
    en: "A bundle is made of other SKUs that are no bundles: one at least, and each once.",
  },
  sku_stocked: {
    zh: "商品「{sku}」还有库存或预占，清零后才能停用。",
    en: "The SKU “{sku}” still has stock or reservations; it can be archived when it has none.",
  },
  alias_known: {
    zh: "渠道编码「{alias}」已属于商品「{sku}」；一个编码只能对应一个商品。",
    en: "The alias “{alias}” belongs to the SKU “{sku}” already; an alias leads to one SKU.",
  },
  warehouse_unknown: { zh: "没有编码为「{warehouse}」的仓库。", en: "There is no warehouse “{warehouse}”." },
  warehouse_known: { zh: "仓库编码「{warehouse}」已存在。", en: "There is a warehouse “{warehouse}” already." },
  warehouse_stocked: {
    zh: "仓库「{warehouse}」还有库存或预占，清零后才能停用。",
    en: "The warehouse “{warehouse}” still has stock or reservations; it can be archived when it has none.",
  },
  stock_short: {
    zh: "「{sku}」在仓库「{warehouse}」只剩 {available} 件可动，不够 {wanted} 件。",
    en: "Only {available} pieces of “{sku}” can be moved in the warehouse “{warehouse}”; {wanted} were asked for.",
  },
  stock_full: {
    zh: "「{sku}」的数量超出可记录的范围。",
    en: "So many pieces of “{sku}” cannot be kept on record.",
  },
  stock_empty: {
    zh: "订单没有需要备货的商品行。",
    en: "No line of the order is goods that are kept in stock.",
  },
} as const satisfies Readonly<Partial<Record<ErrorCode, LocalizedText>>>;
