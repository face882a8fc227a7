import { type GlossaryPart, glossaryPart } from "./glossary-part.ts";

/** What people say of stock. */
export const STOCK_WORDS: GlossaryPart = glossaryPart("stock", { zh: "库存", en: "Stock" }, [
  [
    "商品",
    "SKU",
    "按编码管理的一种货，例如白色 300 毫升马克杯；编码唯一，不能再改。",
    "A kind of goods known by its code, such as the white cup of 300 ml. Codes are unique and for ever.",
  ],
  [
    "渠道编码",
    "alias",
    "渠道上对商品的叫法，一个叫法只对应一个商品。",
    "What a channel calls a SKU; each name leads to one SKU.",
  ],
  ["组合商品", "bundle", "由其他商品组成，自身没有库存。", "Made of other SKUs; it has no stock of its own."],
  ["仓库", "warehouse", "放货的地方。", "A place that stock lies in."],
  [
    "流水",
    "ledger",
    "库存的每一次变动：从哪到哪、多少、为什么；库存只能由流水改变。",
    "Every move of stock: from where to where, how many and why. Stock changes in no other way.",
  ],
  [
    "预占",
    "reservation",
    "为还没付款的订单留住的货，到期自动释放。",
    "Goods kept for an order that is not paid yet; they are free again when the time is up.",
  ],
  [
    "可售",
    "available",
    "还能卖的数量：空闲减去安全库存。",
    "What may still be sold: what is free less the safety buffer.",
  ],
  [
    "安全库存",
    "safety buffer",
    "平时不卖的数量，有权限且可补货时才动用。",
    "Pieces kept back; used by permission only, and when more can be had.",
  ],
  [
    "盘点",
    "count",
    "仓库自己数出来的在库数量，与流水当时的结存核对，差异逐条处理。",
    "What a warehouse found on its shelves, held against the ledger as it was then; each difference is settled.",
  ],
  [
    "对账",
    "proof",
    "把消息、订单和库存逐行与各自的记录核对；不符之处会列出来。",
    "Messages, orders and stock held against their own histories, row by row; what differs is named.",
  ],
  [
    "状态机",
    "state machine",
    "一种订单怎么流转：用哪些状态、谁负责、时限多长、可以转到哪里。",
    "How orders of a type move: its states, who owns them, how long they may take and where they lead.",
  ],
  [
    "自定义字段",
    "custom field",
    "管理员为订单定义的字段，例如桌号、处方号；可用于规则、列表、表单和导入导出。",
    "A field of orders that administrators defined, such as a table number or a prescription; rules, lists, forms and files use it.",
  ],
]);
