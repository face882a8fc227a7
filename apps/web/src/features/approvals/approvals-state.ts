import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The inbox's state in the address: the tab, and the request that is looked at (null: the first, on wide screens). */
export const ApprovalsState = z.object({
  tab: z.enum(["open", "decided"]).catch("open"),
  id: Id.nullable().catch(null),
});

/** How a list of requests goes on: each page says after which request the next begins. */
export const APPROVAL_PAGES = {
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
};
