import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Outputs = inferRouterOutputs<AppRouter>["stock"];

/** A SKU in a warehouse as the list shows it. */
export type StockRow = Outputs["list"]["items"][number];
export type LedgerLine = Outputs["ledger"]["items"][number];
export type Holder = Outputs["holders"][number];
export type SkuDetail = Outputs["sku"];
export type Warehouse = Outputs["warehouses"][number];
