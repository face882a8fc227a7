import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Orders = inferRouterOutputs<AppRouter>["orders"];

/** An order as the list shows it. */
export type OrderRow = Orders["list"]["items"][number];
/** An order as its page shows it. */
export type OrderDetail = Orders["get"];
/** A refund as its order's page shows it. */
export type RefundRow = Orders["refunds"][number];
/** A line of an order's history. */
export type StoryLine = Orders["timeline"]["lines"][number];
/** A change of the order that somebody asked for. */
export type ChangeRow = Orders["changes"]["list"][number];
/** One part of a split as it would be. */
export type SplitShareRow = Orders["regroup"]["preview"][number];
/** An order that may be merged with others. */
export type MergeRow = Orders["regroup"]["groups"][number][number];
