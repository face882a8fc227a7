import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Calls = inferRouterOutputs<AppRouter>["calls"];

/** A call of unknown outcome as the list shows it. */
export type CallRow = Calls["unknown"]["items"][number];
/** The same with what is known of it and who decided. */
export type CallDetail = Calls["getUnknown"];
export type CallDecision = NonNullable<CallDetail["decision"]>;
