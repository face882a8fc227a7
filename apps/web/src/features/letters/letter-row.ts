import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Letters = inferRouterOutputs<AppRouter>["letters"];

/** A cause of dead letters. */
export type GroupRow = Letters["groups"]["items"][number];
/** One dead letter. */
export type LetterRow = Letters["list"]["items"][number];
/** Letters on their way again, and how far they are. */
export type ReplayRow = Letters["replays"][number];
