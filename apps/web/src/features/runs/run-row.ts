import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Runs = inferRouterOutputs<AppRouter>["runs"];

/** A run as the list shows it. */
export type RunRow = Runs["list"]["items"][number];
/** A run as its page shows it. */
export type RunDetail = Runs["get"];
/** What a retry of a run would start with and do again. */
export type RetryPreview = Runs["retryPreview"];
/** What a token at rest waits for. */
export type RunWait = RunDetail["waits"][number];
