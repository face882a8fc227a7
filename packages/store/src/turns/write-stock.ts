import type { Id } from "@orderloom/schema/ids";
import type { Effect } from "@orderloom/schema/run/effect";
import type { Tx } from "../database/database.ts";
import { actOnStock } from "../stock/act-on-stock.ts";
import type { StockRequest } from "../stock/stock-scene.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { StoredInput } from "./stored-input.ts";

/**
 * Does what the turns want with stock, all of it decided together on rows that are locked last before the commit.
 * Returns what each act came to, by run: a crash loses both the move and its answer, or neither.
 */
export async function writeStock(tx: Tx, turns: readonly KeptTurn[]): Promise<ReadonlyMap<Id, readonly StoredInput[]>> {
  const wanted = turns.flatMap((turn) => turn.effects.flatMap(({ step, effect }) => wantedOf(turn, step, effect)));
  const answered = new Map<Id, StoredInput[]>();
  if (wanted.length === 0) return answered;
  const outcomes = await actOnStock(tx, {
    requests: wanted.map(({ request }) => request),
    at: turns[0]?.at ?? "",
  });
  for (const [index, { runId, step }] of wanted.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    answered.set(runId, [...(answered.get(runId) ?? []), { type: "stock.answered", step, outcome }]);
  }
  return answered;
}

type Wanted = { readonly runId: Id; readonly step: string; readonly request: StockRequest };

/** A step that was stopped in the same turn wants nothing any more. What is kept for no order is known by its run. */
function wantedOf({ run, state }: KeptTurn, step: string, effect: Effect): Wanted[] {
  if (effect.type !== "stock.act") return [];
  const isWaiting = state.tokens.some((token) => token.type === "waiting" && token.step === step);
  if (!isWaiting) return [];
  const owner =
    run.orderId === null
      ? ({ orderId: null, key: `run:${run.id}` } as const)
      : ({ orderId: run.orderId, key: null } as const);
  return [{ runId: run.id, step, request: { owner, act: effect.act, cause: { type: "run", runId: run.id, step } } }];
}
