import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

/** A machine of an order type, as it is saved. */
export type MachineOf = inferRouterInputs<AppRouter>["machines"]["save"];
