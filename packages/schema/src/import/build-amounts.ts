import type { OrderAmounts } from "../order/order.ts";
import type { OrderState } from "../order/order-state.ts";
import type { BuiltLines } from "./build-lines.ts";
import type { ImportFieldName } from "./import-field.ts";
import type { ImportRow } from "./import-row.ts";
import type { RowReader } from "./row-reader.ts";

type Sums = {
  readonly rows: readonly ImportRow[];
  readonly built: BuiltLines;
  readonly state: OrderState;
  readonly reader: RowReader;
};

/**
 * The amounts of an order. What it costs is what the file says, and the adjustment is what its parts leave open; a file
 * without a total has it from the parts. An order that is past its payment and names no payment was paid in full.
 */
export function amountsOf({ rows, built, state, reader }: Sums): OrderAmounts {
  const once = (field: ImportFieldName) => onceOf(rows, field, reader);
  const parts = (field: ImportFieldName) => partsOf(rows, field, reader);
  const shippingTotal = (once("shipping") ?? 0) + (parts("lineShipping") ?? 0);
  const discountTotal = built.discountTotal + Math.abs(once("discount") ?? 0);
  const taxTotal = once("tax") ?? 0;
  const sum = built.itemsTotal - discountTotal + shippingTotal + taxTotal;
  const paid = once("paid") ?? parts("paidPart");
  // Some files tell only what was paid; that is then what the order cost.
  const payable = once("payable") ?? (built.lines.length === 0 ? paid : null) ?? sum + built.credits;
  return {
    itemsTotal: built.itemsTotal,
    discountTotal,
    shippingTotal,
    taxTotal,
    adjustment: payable - sum,
    payable,
    paid: paid ?? (UNPAID.has(state) ? 0 : payable),
    refunded: Math.abs(once("refunded") ?? 0),
  };
}

const UNPAID: ReadonlySet<OrderState> = new Set(["pending_confirm", "pending_payment", "deposit_paid", "cancelled"]);

function onceOf(rows: readonly ImportRow[], field: ImportFieldName, reader: RowReader): number | null {
  const row = rows.find(({ fields }) => fields[field] !== undefined);
  const value = row && reader.decimal(row, field);
  return row && value ? reader.minor(row, value) : null;
}

function partsOf(rows: readonly ImportRow[], field: ImportFieldName, reader: RowReader): number | null {
  const told = rows.filter(({ fields }) => fields[field] !== undefined);
  if (told.length === 0) return null;
  return told.reduce((sum, row) => {
    const value = reader.decimal(row, field);
    return value === null ? sum : sum + reader.minor(row, value);
  }, 0);
}
