import { z } from "zod";
import { ERROR_CODES } from "../error.ts";
import { Id } from "../ids.ts";
import { Json } from "../json.ts";
import { AmountWish, LinesWish } from "./change-request.ts";
import { SplitBy } from "./split-plan.ts";

/**
 * What a flow does to its order that is more than a fact of it: other orders come of it, or a request that people see.
 * - `candidates`: looks which orders could be merged with it, and changes nothing.
 * - `merge`: merges it with all of those.
 * - `ask_change`: asks for another amount or other lines; what is personal only people ask for.
 * - `decide_change`: settles the open request for a change of it.
 */
export const FlowOrderAct = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("split"), how: SplitBy }),
  z.strictObject({ op: z.literal("candidates") }),
  z.strictObject({ op: z.literal("merge") }),
  z.strictObject({
    op: z.literal("ask_change"),
    wish: z.discriminatedUnion("kind", [AmountWish, LinesWish]),
    reason: z.string().max(500),
  }),
  z.strictObject({
    op: z.literal("decide_change"),
    decision: z.enum(["apply", "refuse"]),
    answer: z.string().max(500),
  }),
]);
export type FlowOrderAct = z.infer<typeof FlowOrderAct>;

/** What an act came to: the orders that came of it or were found, or the code of its refusal. */
export const FlowOrderOutcome = z.strictObject({
  code: z.enum(ERROR_CODES).nullable(),
  params: z.record(z.string(), Json),
  orderIds: z.array(Id),
  requestId: Id.nullable(),
});
export type FlowOrderOutcome = z.infer<typeof FlowOrderOutcome>;
