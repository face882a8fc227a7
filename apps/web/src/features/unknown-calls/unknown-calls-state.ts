import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The state of the list in the address: the tab, and the call that is looked at (null: the first, on wide screens). */
export const UnknownCallsState = z.object({
  tab: z.enum(["open", "decided"]).catch("open"),
  id: Id.nullable().catch(null),
});

/** How the list goes on: each page says after which call the next begins. */
export const CALL_PAGES = {
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
};
