import type { LocalizedText } from "../language.ts";

/**
 * Where pieces of a SKU stand in a warehouse. The first five are on hand; `outbound` has left and is not signed for,
 * `inbound` is on its way in.
 */
export const STOCK_ACCOUNTS = ["free", "soft", "allocated", "frozen", "damaged", "outbound", "inbound"] as const;
export type StockAccount = (typeof STOCK_ACCOUNTS)[number];

/** The accounts that lie in the warehouse. */
export const ON_HAND = ["free", "soft", "allocated", "frozen", "damaged"] as const satisfies readonly StockAccount[];

/** The other side of what enters or leaves: nobody keeps a balance of it. */
export const OUTER_ACCOUNTS = ["supplier", "customer", "count"] as const;
export type OuterAccount = (typeof OUTER_ACCOUNTS)[number];

type Side = StockAccount | OuterAccount;

type MoveRule = { readonly from: Side; readonly to: Side; readonly label: LocalizedText };

/** Every kind of move: the account that gives and the one that takes. There is no other way for stock to change. */
export const STOCK_MOVES = {
  receive: { from: "supplier", to: "free", label: { zh: "入库", en: "Received" } },
  expect: { from: "supplier", to: "inbound", label: { zh: "在途登记", en: "Announced" } },
  arrive: { from: "inbound", to: "free", label: { zh: "在途到货", en: "Arrived" } },
  count_up: { from: "count", to: "free", label: { zh: "盘盈", en: "Counted more" } },
  count_down: { from: "free", to: "count", label: { zh: "盘亏", en: "Counted less" } },
  damage: { from: "free", to: "damaged", label: { zh: "转残次", en: "Damaged" } },
  repair: { from: "damaged", to: "free", label: { zh: "残次转良品", en: "Repaired" } },
  scrap: { from: "damaged", to: "count", label: { zh: "报废", en: "Scrapped" } },
  reserve: { from: "free", to: "soft", label: { zh: "预占", en: "Reserved" } },
  release: { from: "soft", to: "free", label: { zh: "释放预占", en: "Released" } },
  expire: { from: "soft", to: "free", label: { zh: "预占到期释放", en: "Expired" } },
  confirm: { from: "soft", to: "allocated", label: { zh: "配货", en: "Allocated" } },
  unallocate: { from: "allocated", to: "free", label: { zh: "取消配货", en: "Allocation undone" } },
  freeze: { from: "allocated", to: "frozen", label: { zh: "预发货锁定", en: "Frozen" } },
  thaw: { from: "frozen", to: "allocated", label: { zh: "解除锁定", en: "Unfrozen" } },
  ship: { from: "allocated", to: "outbound", label: { zh: "发货", en: "Shipped" } },
  ship_frozen: { from: "frozen", to: "outbound", label: { zh: "揽收发货", en: "Collected" } },
  sign: { from: "outbound", to: "customer", label: { zh: "签收", en: "Signed for" } },
  come_back: { from: "outbound", to: "free", label: { zh: "拒收退回", en: "Came back" } },
  return: { from: "customer", to: "free", label: { zh: "退货入库", en: "Returned" } },
  return_damaged: { from: "customer", to: "damaged", label: { zh: "退货残次入库", en: "Returned damaged" } },
} as const satisfies Readonly<Record<string, MoveRule>>;

export type StockMoveKind = keyof typeof STOCK_MOVES;

/** How many pieces stand in each account of one SKU in one warehouse. */
export type StockFigures = { readonly [Account in StockAccount]: number };

/** Pieces that lie in the warehouse, sold or not. */
export function onHand(figures: StockFigures): number {
  return ON_HAND.reduce((sum, account) => sum + figures[account], 0);
}

/** Pieces that somebody has a claim to: reserved, allocated, frozen, and shipped but not signed for. */
export function occupied({ soft, allocated, frozen, outbound }: StockFigures): number {
  return soft + allocated + frozen + outbound;
}

/** Pieces that may be sold: what is free beyond the safety buffer. Never below 0. */
export function available({ free, buffer }: Pick<StockFigures, "free"> & { readonly buffer: number }): number {
  return Math.max(0, free - buffer);
}
