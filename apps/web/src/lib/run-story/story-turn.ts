import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type RunTurn = inferRouterOutputs<AppRouter>["runs"]["get"]["turns"][number];

/** What a turn tells of the steps it was made of. */
export type StoryTurn = Pick<RunTurn, "at" | "trace" | "tookUs" | "orderVersion" | "content">;
