import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

/** A field as it was last told. */
export type FieldRow = inferRouterOutputs<AppRouter>["fields"]["list"][number];
