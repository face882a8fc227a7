import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

/** A place where somebody may start runs. */
export type Startable = inferRouterOutputs<AppRouter>["flows"]["startable"][number];

/** The order that a run is to be about. */
export type StartOrder = { readonly id: string; readonly orderNo: string };
