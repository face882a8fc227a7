import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Chains = inferRouterOutputs<AppRouter>["chains"];

/** A chain as the list has it, with its newest version. */
export type ChainRow = Chains["list"][number];
/** Somebody a level may name. */
export type ChainPersonRow = Chains["people"][number];
/** Who would be asked. */
export type ChainForecast = Chains["forecast"];
