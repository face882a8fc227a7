import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

/** A flow as the list shows it. */
export type FlowRow = inferRouterOutputs<AppRouter>["flows"]["list"]["items"][number];
