import type { JsonObject } from "@orderloom/schema/json";
import type { Turn } from "./turn.ts";

/** What a node looked at, as far as it helps a reader: the version says the params, `run_turns` the whole input. */
export function orderSummary(turn: Turn): JsonObject | null {
  return turn.order && { version: turn.order.version, state: turn.order.state };
}
