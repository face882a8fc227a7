import { z } from "zod";

/** The list's state in the address, and the SKU in a warehouse that is open beside it. */
export const StockState = z.object({
  search: z.string().max(128).catch(""),
  warehouse: z.string().max(64).nullable().catch(null),
  presale: z.stringbool().catch(false),
  after: z.string().nullable().catch(null),
  sku: z.string().max(64).nullable().catch(null),
  /** Null beside a SKU that lies in no warehouse. */
  place: z.string().max(64).nullable().catch(null),
});
export type StockState = z.infer<typeof StockState>;

type Key = { readonly sku: string; readonly warehouse: string };

/** What the server is asked for. */
export function toInput({ search, warehouse, presale, after }: StockState) {
  return { search, warehouse, presaleOnly: presale, after: readKey(after) };
}

/** Where a page ends, as the address carries it: no code holds a line break. */
export function writeKey(key: Key | null): string | null {
  return key && `${key.sku}\n${key.warehouse}`;
}

function readKey(text: string | null): Key | null {
  const [sku, warehouse] = (text ?? "").split("\n");
  return sku !== undefined && warehouse !== undefined ? { sku, warehouse } : null;
}
