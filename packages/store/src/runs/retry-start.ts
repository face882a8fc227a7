import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { isJsonObject, type Json, type JsonObject } from "@orderloom/schema/json";
import { OrderEvent } from "@orderloom/schema/order/event";
import { RequestedRefund } from "@orderloom/schema/refund/refund";
import { z } from "zod";
import type { Tx } from "../database/database.ts";
import { mergeEdits } from "../flows/merge-edits.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import type { Reading } from "../orders/order-queries.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { personalMask } from "../seal/personal-mask.ts";
import type { Retried } from "../turns/stored-input.ts";
import { type EndedRun, openRetried, readEndedRun } from "./ended-run.ts";

/** What a retry starts with, as a reader may see it: what the trigger brought, and what nodes left, by node. */
export type RetryStart = {
  /** `masked` where the run had seen personal content; what is left as it is shown keeps what it really holds. */
  readonly content: "plain" | "masked";
  readonly data: Json;
  readonly outputs: Readonly<Record<string, Json>>;
};

/** What a person makes of it; what is absent stays. */
export type RetryEdits = {
  readonly data?: Json | undefined;
  readonly outputs?: Readonly<Record<string, Json>> | undefined;
};

/** What a retry of the run would start with; null when there is nothing to start with any more. */
export async function readRetryStart(
  tx: Tx,
  keys: KeyProvider,
  { runId, roles, shopIds, warehouseIds }: Reading & { readonly runId: Id },
): Promise<RetryStart | null> {
  const run = await readEndedRun(tx, { runId, scope: { shopIds, warehouseIds }, lock: false });
  const retried = run && (await openRetried(tx, keys, run));
  return run && retried && showTo(tx, keys, { run, retried, roles });
}

type Showing = { readonly run: EndedRun; readonly retried: Retried; readonly roles: Reading["roles"] };

async function showTo(tx: Tx, keys: KeyProvider, { run, retried, roles }: Showing): Promise<RetryStart> {
  const data = retried.trigger.data ?? null;
  const { outputs } = retried;
  if (!run.personal) return { content: "plain", data, outputs };
  const orderIds = run.orderId === null ? [] : [run.orderId];
  const parts = await loadOrderParts(tx, keys, { orderIds, parts: ["name"] });
  const personal = run.orderId === null ? undefined : parts.get(run.orderId)?.private;
  const { json } = personalMask(roles, personal ?? {});
  const shown = Object.entries(outputs).map(([node, output]): [string, Json] => [node, json(output)]);
  return { content: "masked", data: json(data), outputs: Object.fromEntries(shown) };
}

type Editing = Reading & { readonly runId: Id; readonly edits: RetryEdits };

/**
 * For `retryRun`: what the run starts with once a reader's edits are brought in. Throws `invalid_input` for data that
 * the trigger's event cannot have, or for the output of a node that left none.
 */
export function retryEditor(tx: Tx, keys: KeyProvider, { edits, ...reading }: Editing) {
  return async (retried: Retried): Promise<Retried> => {
    const shown = await readRetryStart(tx, keys, reading);
    if (!shown) throw new OrderloomError("not_found", { params: { runId: reading.runId } });
    const outputs: Record<string, Json> = { ...retried.outputs };
    for (const [node, edited] of Object.entries(edits.outputs ?? {})) {
      if (!Object.hasOwn(outputs, node)) throw invalid(`outputs.${node}`);
      outputs[node] = mergeEdits(outputs[node] ?? null, { shown: shown.outputs[node] ?? null, edited });
    }
    if (edits.data === undefined) return { trigger: retried.trigger, outputs };
    const data = mergeEdits(retried.trigger.data ?? null, { shown: shown.data, edited: edits.data });
    return { trigger: checkTrigger(retried.trigger, data), outputs };
  };
}

const RefundData = z.strictObject({ refund: RequestedRefund });

/** The trigger with other data, which has to be what an event of its type brings. */
function checkTrigger(trigger: JsonObject, data: Json): JsonObject {
  if (!isJsonObject(data)) throw invalid("data");
  const changed = { ...trigger, data };
  const event = OrderEvent.safeParse(trigger);
  if (!event.success) return changed;
  if (event.data.type !== "RefundRequested") return changed;
  const parsed = RefundData.safeParse(data);
  if (!parsed.success) throw invalid(["data", ...(parsed.error.issues[0]?.path ?? [])].map(String).join("."));
  return changed;
}

function invalid(path: string): OrderloomError {
  return new OrderloomError("invalid_input", { params: { path } });
}
