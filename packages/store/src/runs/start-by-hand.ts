import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { type ManualStart, readInputs } from "@orderloom/schema/run/run-input";
import { claimOneKey } from "../accept/claim-one-key.ts";
import { contentHash } from "../accept/content-hash.ts";
import { writeNewRuns } from "../accept/start-runs.ts";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { readVersionInForce, type VersionInForce } from "../flows/version-in-force.ts";
import { newId, newIdBeside } from "../orders/identity.ts";
import { inScope, isNarrowed, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { type GivenInputs, sealGiven } from "../turns/given-inputs.ts";

/** A run that a person or a program asks for. */
export type StartByHand = {
  readonly flowId: Id;
  /** The trigger it begins at; the first that can be started by hand when absent. */
  readonly node?: string | undefined;
  readonly inputs: JsonObject;
  readonly orderId: Id | null;
  /** Of one flow, the same key is the same run for ever. */
  readonly key: string;
  readonly scope: RowScope;
  readonly cause: Cause;
  /** How many runs, each set off by the one before, led to it; none when absent. */
  readonly hop?: number;
};

/** The run, and whether it was made now or is the one that the key made before. */
export type StartedByHand = { readonly runId: Id; readonly isNew: boolean };

/**
 * Starts a run of the version in force, in one commit with its key and the record of who asked. Of a paused flow, or
 * one with a limit, the run is held until there is room. What is given is kept sealed.
 *
 * Throws `limit_hops`, `flow_not_startable`, `run_input_invalid`, `run_order_required`, `run_order_unwanted`, `too_large`,
 * `not_found` for an order that the scope does not show, `forbidden` for a run without an order where the scope is
 * narrowed, `run_key_used` when the key made a run of other content.
 */
export async function startByHand(tx: Tx, keys: KeyProvider, wanted: StartByHand): Promise<StartedByHand> {
  const { hop = 0 } = wanted;
  if (hop > LIMITS.runHops) throw new OrderloomError("limit_hops", { params: { limit: LIMITS.runHops } });
  const trigger = await findTrigger(tx, wanted);
  const { node } = trigger;
  const inputs = checkInputs(trigger.manual, wanted);
  const { orderId } = wanted;
  const orderVersion = orderId === null ? null : await lockOrder(tx, { orderId, scope: wanted.scope });
  const runId = orderId === null ? newId() : newIdBeside(orderId);
  const claimed = await claimOneKey(tx, {
    shopId: wanted.flowId,
    key: `manual ${wanted.key}`,
    bodyHash: contentHash({ node, inputs, orderId }),
    eventId: runId,
    orderId,
  });
  if (claimed.type === "conflict") throw new OrderloomError("run_key_used", { params: { runId: claimed.firstId } });
  if (claimed.type === "repeat") return { runId: claimed.firstId, isNew: false };
  const given = Object.keys(inputs).length === 0 ? null : await sealGiven(tx, keys, { runId, orderId, inputs });
  insertRun(tx, { ...wanted, trigger, runId, orderVersion, given, at: claimed.at });
  await recordAct(tx, {
    code: "run.started",
    params: { flow: trigger.flowName },
    subject: "run",
    subjectId: runId,
    cause: wanted.cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  if (orderId) tx.topics.add(`${tx.env}:order:${orderId}`);
  return { runId, isNew: true };
}

type Trigger = VersionInForce & { readonly node: string; readonly manual: ManualStart };

async function findTrigger(tx: Tx, { flowId, node: wanted }: StartByHand): Promise<Trigger> {
  const version = await readVersionInForce(tx, flowId);
  const found = version?.triggers.find(({ node, spec }) => spec.manual && (wanted === undefined || node === wanted));
  if (!version || !found?.spec.manual) throw new OrderloomError("flow_not_startable", { params: { flowId } });
  return { ...version, node: found.node, manual: found.spec.manual };
}

function checkInputs(manual: ManualStart, { inputs, orderId, scope }: StartByHand): JsonObject {
  if (manual.order === "required" && orderId === null) throw new OrderloomError("run_order_required");
  if (manual.order === "none" && orderId !== null) throw new OrderloomError("run_order_unwanted");
  // Whoever sees some shops only could not see the run either.
  if (orderId === null && isNarrowed(scope)) throw new OrderloomError("forbidden");
  const read = readInputs(manual.inputs, inputs);
  if (!read.ok) throw new OrderloomError("run_input_invalid", { params: { name: read.name } });
  // It becomes the output of the trigger.
  if (Buffer.byteLength(JSON.stringify(read.values)) > LIMITS.stepOutputBytes)
    throw new OrderloomError("too_large", { params: { limit: LIMITS.stepOutputBytes } });
  return read.values;
}

/** The order cannot be deleted before the run is there; its version is what the run sees first. */
const LOCK_ORDER = statement(
  "lock_order_to_start",
  (schema) => `
    select o.version from ${schema}.orders o
    where o.bucket = $1 and o.id = $2 and ${inScope("o", 3, 4)} for key share`,
);

async function lockOrder(tx: Tx, { orderId, scope }: { orderId: Id; scope: RowScope }): Promise<number> {
  const values = [bucketOf(orderId), orderId, scope.shopIds, scope.warehouseIds];
  const [row] = await execute<{ version: number }>(tx, LOCK_ORDER, values);
  if (!row) throw new OrderloomError("not_found", { params: { orderId } });
  return row.version;
}

type ToInsert = StartByHand & {
  readonly trigger: Trigger;
  readonly runId: Id;
  readonly orderVersion: number | null;
  readonly given: GivenInputs | null;
  readonly at: string;
};

function insertRun(tx: Tx, wanted: ToInsert): void {
  const { trigger, runId, orderId, orderVersion, given, at, flowId, cause, hop = 0 } = wanted;
  const { node, versionId, isGated } = trigger;
  const event = { id: runId, type: "Manual", at, orderId, orderVersion, data: {} };
  const input = { type: "start", node, event } as const;
  const run = {
    ...{ id: runId, orderId, flowId, versionId, input, cause, startedAt: at },
    ...{
      seq: 0,
      starts: 0,
      personal: given !== null,
      state: null,
      later: [],
      order: null,
      retryOf: null,
      child: null,
      hop,
    },
  };
  const stored = given && { ...input, given };
  writeNewRuns(tx, [{ run, lane: isGated ? "held" : "fresh", ...(stored && { stored }) }], at);
}
