import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

/** What is known of conservation, as the screen gets it. */
export type ProofReport = inferRouterOutputs<AppRouter>["proof"]["read"];
export type ProvenRule = ProofReport["rules"][number];
export type Finding = ProofReport["findings"][number];
