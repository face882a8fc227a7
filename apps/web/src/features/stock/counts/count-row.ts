import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../../server/router.ts";

type Outputs = inferRouterOutputs<AppRouter>["stock"]["counts"];

export type CountRow = Outputs["list"][number];
export type CountDifference = Outputs["lines"]["items"][number];
