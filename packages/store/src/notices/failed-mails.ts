import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { MailContent } from "@orderloom/schema/mail";
import { CallOutcome } from "@orderloom/schema/run/run";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { nameNodes, type StoryCause } from "../timeline/story-cause.ts";
import { outcomePlace } from "../turns/answers.ts";
import { contentPlace } from "../turns/new-call.ts";
import { type Boxes, openBoxes } from "../turns/order-boxes.ts";
import { TEST_MAIL_STEP } from "./plan-mail.ts";

/** Why a mail did not go out. */
export type MailFailure = Exclude<CallOutcome, { type: "ok" }>;

/** A mail that did not go out. `about` is the step of the run that wanted it, or what the product itself sent it for. */
export type FailedMail = {
  readonly id: Id;
  /** ISO 8601: when it was given up. */
  readonly at: string;
  /** Null when the order's person was erased since, and the mail with them. */
  readonly to: string | null;
  readonly about: Extract<StoryCause, { type: "run" }> | { readonly type: "invite" | "password" };
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly connectionName: string | null;
  readonly failure: MailFailure | null;
};

const TROUBLE = `c.status in ('dead', 'unknown', 'failed') and c.detached and c.performer = 'mail'
  and c.step <> '${TEST_MAIL_STEP}'`;

/** The mails of the transaction's environment that did not go out, latest first, at most `LIMITS.pageSize`. */
export async function listFailedMails(
  tx: Tx,
  keys: KeyProvider,
  query: { readonly after?: Id | undefined } & RowScope,
): Promise<readonly FailedMail[]> {
  const { rows } = await tx.client.query<MailRow>(
    `select c.id, c.settled_at as at, c.order_id as "orderId", o.order_no as "orderNo", c.run_id as "runId", c.step,
            k.name as "connectionName", c.content, c.outcome
     from ${tx.env}.calls c
     left join ${tx.env}.orders o on o.bucket = c.bucket and o.id = c.order_id
     left join control.connections k on k.id = c.connection_id
     where ${TROUBLE} and ($1::uuid is null or c.id < $1) and (c.order_id is null or (${inScope("o", 2, 3)}))
     order by c.id desc limit ${LIMITS.pageSize}`,
    [query.after ?? null, query.shopIds, query.warehouseIds],
  );
  const boxes = await openBoxes(
    tx,
    keys,
    rows.map((row) => row.orderId),
  );
  const steps = rows.flatMap(({ runId, step }) => (runId === null ? [] : [{ runId, step }]));
  const nodes = await nameNodes(tx, steps);
  return rows.map(({ content, outcome, runId, step, ...mail }) => ({
    ...mail,
    to: openOr(boxes, { ...mail, sealed: content, place: contentPlace(mail.id) }, (text) => MailContent.parse(text).to),
    failure: outcome && openOr(boxes, { ...mail, sealed: outcome, place: outcomePlace(mail.id) }, failureOf),
    about: runId === null ? { type: step === "password" ? "password" : "invite" } : nodes({ runId, step }),
  }));
}

type MailRow = Pick<FailedMail, "id" | "at" | "orderId" | "orderNo" | "connectionName"> & {
  readonly runId: Id | null;
  readonly step: string;
  readonly content: Buffer;
  readonly outcome: Buffer | null;
};

type Sealed = { readonly orderId: Id | null; readonly sealed: Buffer; readonly place: string };

/** What was sealed, read as `parse` says; null once the order's key was erased. */
function openOr<Result>(
  boxes: Boxes,
  { orderId, sealed, place }: Sealed,
  parse: (json: unknown) => Result,
): Result | null {
  try {
    return parse(JSON.parse(boxes(orderId).open(sealed, place).toString()));
  } catch (thrown) {
    if (thrown instanceof OrderloomError && thrown.code === "not_found") return null;
    throw thrown;
  }
}

function failureOf(json: unknown): MailFailure | null {
  const outcome = CallOutcome.parse(json);
  return outcome.type === "ok" ? null : outcome;
}

/** How many mails of the environment did not go out and are still to be looked at. */
export async function countFailedMails(tx: Tx): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*) as count from ${tx.env}.calls c where ${TROUBLE}`,
  );
  return rows[0]?.count ?? 0;
}

/** Sends a failed mail again with fresh attempts, or puts it aside. False when somebody has done so already. */
export async function settleFailedMail(
  tx: Tx,
  input: { readonly callId: Id; readonly act: "retry" | "dismiss"; readonly cause: Cause },
): Promise<boolean> {
  const { callId, act, cause } = input;
  const change =
    act === "retry"
      ? "status = 'ready', due_at = clock_timestamp(), attempts = 0, outcome = null, outcome_code = null, settled_at = null"
      : "status = 'cancelled'";
  const { rowCount } = await tx.client.query(
    `update ${tx.env}.calls c set ${change} where c.bucket = $1 and c.id = $2 and ${TROUBLE}`,
    [bucketOf(callId), callId],
  );
  if (rowCount === 0) return false;
  const code = act === "retry" ? "mail.retried" : "mail.dismissed";
  await recordAct(tx, { code, subject: "mail", subjectId: callId, cause, environment: tx.env });
  tx.topics.add(`${tx.env}:calls`);
  return true;
}

/** How far a test mail has come; null when there is none of that id. */
export type TestMailState = {
  readonly status: "waiting" | "sending" | "sent" | "failed";
  readonly failure: MailFailure | null;
};

/** Where a test mail stands: not yet taken up, under way, or ended and how. */
export async function testMailState(tx: Tx, keys: KeyProvider, callId: Id): Promise<TestMailState | null> {
  const { rows } = await tx.client.query<{ status: string; outcome: Buffer | null }>(
    `select c.status, c.outcome from ${tx.env}.calls c where c.bucket = $1 and c.id = $2 and c.step = '${TEST_MAIL_STEP}'`,
    [bucketOf(callId), callId],
  );
  const [row] = rows;
  if (!row) return null;
  if (row.status === "ready") return { status: "waiting", failure: null };
  if (row.outcome === null) return { status: "sending", failure: null };
  const boxes = await openBoxes(tx, keys, []);
  const failure = openOr(boxes, { orderId: null, sealed: row.outcome, place: outcomePlace(callId) }, failureOf);
  return { status: failure ? "failed" : "sent", failure };
}
