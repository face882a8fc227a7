import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { refundOfTrigger } from "@orderloom/schema/refund/refund";
import type { ApprovalDecision, CallOutcome } from "@orderloom/schema/run/run";
import { type KeyEventName, readKeyEvents } from "../accept/key-events.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { readRefundReasons } from "../orders/refund-texts.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { keyPlace } from "../waits/wait-key.ts";
import { openGiven } from "./given-inputs.ts";
import { openBoxes } from "./order-boxes.ts";
import { readChildrenOutcomes, readItems } from "./read-children.ts";
import { readRetried } from "./read-retried.ts";
import type { Answers, StoredInput } from "./stored-input.ts";

/**
 * Reads and opens what the answers among the inputs hold, and what people wrote who asked for the refunds that start
 * runs. A read for each kind that is there: none for most batches.
 */
export async function readAnswers(tx: Tx, keys: KeyProvider, inputs: readonly StoredInput[]): Promise<Answers> {
  const callIds = inputs.flatMap((input) => (input.type === "call.settled" ? [input.callId] : []));
  const approvalIds = inputs.flatMap((input) => (input.type === "approval.decided" ? [input.approvalId] : []));
  const refundIds = inputs.flatMap((input) => (input.type === "start" ? refundIdsOf(input.event) : []));
  const given = inputs.flatMap((input) => (input.type === "start" && input.given ? [input.given] : []));
  const retries = inputs.flatMap((input) => (input.type === "retry" ? [input] : []));
  return {
    given: given.length > 0 ? await openGiven(tx, keys, given) : NONE_GIVEN,
    retried: retries.length > 0 ? await readRetried(tx, keys, retries) : NO_RETRIES,
    calls: await readOutcomes(tx, keys, callIds),
    approvals: await readDecisions(tx, keys, approvalIds),
    items: await readItems(
      tx,
      keys,
      inputs.flatMap((input) => (input.type === "start" && input.item ? [input.item] : [])),
    ),
    children: await readChildrenOutcomes(
      tx,
      keys,
      inputs.flatMap((input) =>
        input.type === "children.ended" ? [{ runId: input.of, step: input.step, childId: input.last }] : [],
      ),
    ),
    keyEvents: await readKeyEvents(tx, keys, inputs.flatMap(keyEventOf)),
    reasons: refundIds.length > 0 ? await readRefundReasons(tx, keys, refundIds) : NO_REASONS,
  };
}

function keyEventOf(input: StoredInput): readonly KeyEventName[] {
  return input.type === "event.came" && "key" in input ? [{ ...keyPlace(input.key), at: input.mark }] : [];
}

const NO_REASONS: Answers["reasons"] = new Map();
const NONE_GIVEN: Answers["given"] = new Map();
const NO_RETRIES: Answers["retried"] = new Map();

function refundIdsOf(event: JsonObject): readonly Id[] {
  const refund = refundOfTrigger(event);
  return refund ? [refund.id] : [];
}

const READ_OUTCOMES = statement(
  "read_outcomes",
  (schema) => `
    select c.id, c.order_id as "orderId", c.outcome
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.calls c on c.bucket = w.bucket and c.id = w.id
    where c.outcome is not null`,
);

type OutcomeRow = { readonly id: Id; readonly orderId: Id | null; readonly outcome: Buffer };

async function readOutcomes(tx: Tx, keys: KeyProvider, ids: readonly Id[]): Promise<Map<Id, CallOutcome>> {
  if (ids.length === 0) return new Map();
  const rows = await execute<OutcomeRow>(tx, READ_OUTCOMES, [ids.map(bucketOf), ids]);
  const boxes = await openBoxes(
    tx,
    keys,
    rows.map((row) => row.orderId),
  );
  return new Map(
    rows.map(({ id, orderId, outcome }): [Id, CallOutcome] => {
      const plain: CallOutcome = JSON.parse(boxes(orderId).open(outcome, outcomePlace(id)).toString());
      return [id, plain];
    }),
  );
}

const READ_DECISIONS = statement(
  "read_decisions",
  (schema) => `
    select a.id, a.order_id as "orderId", a.status as decision, a.decided_by as "decidedBy", a.comment
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.approvals a on a.bucket = w.bucket and a.id = w.id
    where a.status in ('approved', 'rejected')`,
);

type DecisionRow = Omit<ApprovalDecision, "comment"> & {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly comment: Buffer | null;
};

async function readDecisions(tx: Tx, keys: KeyProvider, ids: readonly Id[]): Promise<Map<Id, ApprovalDecision>> {
  if (ids.length === 0) return new Map();
  const rows = await execute<DecisionRow>(tx, READ_DECISIONS, [ids.map(bucketOf), ids]);
  const boxes = await openBoxes(
    tx,
    keys,
    rows.map((row) => row.orderId),
  );
  return new Map(
    rows.map(({ id, orderId, decision, decidedBy, comment }) => {
      const text = comment ? boxes(orderId).open(comment, commentPlace(id)).toString() : "";
      return [id, { decision, decidedBy, comment: text }];
    }),
  );
}

/** Where the outcome of a call is sealed. */
export function outcomePlace(callId: Id): string {
  return `calls.outcome:${callId}`;
}

/** Where the comment of a decision is sealed. */
export function commentPlace(approvalId: Id): string {
  return `approvals.comment:${approvalId}`;
}
