import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Approvals = inferRouterOutputs<AppRouter>["approvals"];

/** A request as the list shows it. */
export type ApprovalRow = Approvals["list"]["items"][number];
/** A request with its order, its answers, and whether the reader may decide it. */
export type ApprovalDetail = Approvals["get"];

export type Decision = "approved" | "rejected" | "returned";
