import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

type Imports = inferRouterOutputs<AppRouter>["imports"];

/** An import in the list. */
export type ImportRow = Imports["list"]["items"][number];
/** One import with its files. */
export type ImportView = Imports["get"];
/** What its columns are taken for, with their first values. */
export type ProposalView = Imports["proposal"];
/** A row that was not taken. */
export type RejectedView = Imports["rejected"]["items"][number];
