import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { FlowOrderAct, FlowOrderOutcome } from "@orderloom/schema/order/flow-order-act";
import { askChange } from "../changes/ask-change.ts";
import { readChangesOf } from "../changes/change-row.ts";
import { decideChange } from "../changes/decide-change.ts";
import type { Tx } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { mergeStoredOrders } from "../regroup/merge.ts";
import { mergeCandidates } from "../regroup/merge-candidates.ts";
import { splitStoredOrder } from "../regroup/split.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { StoredInput } from "./stored-input.ts";

/**
 * Does what the turns want with their orders beyond the facts: splits, merges, requests. Answered by run; a refusal is an
 * answer, made before anything is written. Other orders are taken only where nobody else has them, for the turns hold
 * locks already: else the answer is `order_busy`.
 */
export async function writeOrderActs(
  tx: Tx,
  keys: KeyProvider,
  turns: readonly KeptTurn[],
): Promise<ReadonlyMap<Id, readonly StoredInput[]>> {
  const answered = new Map<Id, StoredInput[]>();
  for (const { run, state, effects } of turns) {
    for (const { step, effect } of effects) {
      if (effect.type !== "order.act" || run.orderId === null) continue;
      const isWaiting = state.tokens.some((token) => token.type === "waiting" && token.step === step);
      if (!isWaiting) continue;
      const cause: Cause = { type: "run", runId: run.id, step };
      const outcome = await answerOf(doAct(tx, keys, { orderId: run.orderId, act: effect.act, cause }));
      answered.set(run.id, [...(answered.get(run.id) ?? []), { type: "order_act.answered", step, outcome }]);
    }
  }
  return answered;
}

type Came = Partial<Pick<FlowOrderOutcome, "orderIds" | "requestId">>;

async function answerOf(doing: Promise<Came>): Promise<FlowOrderOutcome> {
  const none = { code: null, params: {}, orderIds: [], requestId: null };
  try {
    return { ...none, ...(await doing) };
  } catch (thrown) {
    if (!(thrown instanceof OrderloomError) || thrown.retry || thrown.code === "internal") throw thrown;
    return { ...none, code: thrown.code, params: thrown.params };
  }
}

type Wanted = { readonly orderId: Id; readonly act: FlowOrderAct; readonly cause: Cause };

async function doAct(tx: Tx, keys: KeyProvider, { orderId, act, cause }: Wanted): Promise<Came> {
  const asked = { orderId, version: null, scope: WHOLE_SCOPE, cause, whenBusy: "refuse" } as const;
  switch (act.op) {
    case "split":
      return { orderIds: [...(await splitStoredOrder(tx, keys, { ...asked, how: act.how }))] };
    case "candidates":
      return { orderIds: await othersOf(tx, keys, orderId) };
    case "merge":
      return {
        orderIds: [await mergeStoredOrders(tx, keys, { ...asked, otherIds: await othersOf(tx, keys, orderId) })],
      };
    case "ask_change":
      return { requestId: await askChange(tx, keys, { ...asked, wish: act.wish, reason: act.reason }) };
    case "decide_change": {
      const open = (await readChangesOf(tx, orderId)).find(({ state }) => state === "open");
      if (!open) throw new OrderloomError("change_settled");
      await decideChange(tx, keys, { ...asked, requestId: open.id, decision: act.decision, answer: act.answer });
      return { requestId: open.id };
    }
  }
}

async function othersOf(tx: Tx, keys: KeyProvider, orderId: Id): Promise<Id[]> {
  const group = (await mergeCandidates(tx, keys, { orderId, scope: WHOLE_SCOPE })) ?? [];
  return group.map(({ id }) => id).filter((id) => id !== orderId);
}
