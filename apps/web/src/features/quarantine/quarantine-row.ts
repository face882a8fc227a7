import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Quarantine = inferRouterOutputs<AppRouter>["quarantine"];

/** Messages kept for the same reason. */
export type GroupRow = Quarantine["groups"]["items"][number];
/** One kept message. */
export type MessageRow = Quarantine["list"]["items"][number];
/** What a code means. */
export type RuleRow = Quarantine["rules"]["items"][number];
