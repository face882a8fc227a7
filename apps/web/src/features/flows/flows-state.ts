import { z } from "zod";

/** What the list of flows keeps in the address. */
export const FlowsState = z.object({
  search: z.string().catch(""),
  archived: z.stringbool().catch(false),
  after: z.string().nullable().catch(null),
});
export type FlowsState = z.infer<typeof FlowsState>;
