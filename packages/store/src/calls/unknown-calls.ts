import type { ErrorCode } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { isJsonObject, type Json, type JsonObject } from "@orderloom/schema/json";
import type { CallDecision } from "@orderloom/schema/run/call-decision";
import type { Idempotency } from "@orderloom/schema/run/effect";
import { CallOutcome } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import type { Reading } from "../orders/order-queries.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { personalMask } from "../seal/personal-mask.ts";
import type { CallStatus } from "../tables/data/calls.ts";
import { openSealedOf } from "../timeline/open-sealed.ts";
import { outcomePlace } from "../turns/answers.ts";
import { contentPlace } from "../turns/new-call.ts";
import { decisionPlace } from "./decide-call.ts";

/** An attempt that ended: how and when (ISO 8601), and the code of what went wrong. */
export type CallAttempt = {
  readonly endedAt: string;
  readonly result: "ok" | "retry" | "failed" | "unknown" | "lost";
  readonly code: string | null;
};

/** A call of which a person has to say, or has said, whether it took effect. Moments are ISO 8601. */
export type UnknownCall = {
  readonly id: Id;
  readonly status: CallStatus;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly shopName: string | null;
  readonly runId: Id | null;
  readonly flowName: string | null;
  readonly versionNumber: number | null;
  /** The node as its version has it. */
  readonly node: GraphNode | null;
  readonly connectionName: string | null;
  readonly idempotency: Idempotency;
  /** What the call says, never to be shown as it is; null once the order's person was erased. */
  readonly content: Json;
  readonly attempts: readonly CallAttempt[];
  /** Why nobody knows. */
  readonly failure: { readonly code: ErrorCode; readonly params: JsonObject } | null;
  readonly plannedAt: string;
  readonly unknownSince: string;
  /** False when its run ended meanwhile: nobody waits for the answer. */
  readonly isAwaited: boolean;
  readonly decision: CallDecision | null;
  readonly deciderName: string | null;
  readonly decidedAt: string | null;
  /** Masked for the reader. */
  readonly reason: string | null;
};

/** A node as it stands in a graph. An empty name is called by its type. */
export type GraphNode = {
  readonly id: string;
  readonly name?: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly params: JsonObject;
};

type CallQuery = RowScope & {
  /** Those that wait for a decision, oldest first; else the decided ones, latest first. */
  readonly open: boolean;
  readonly after?: Id | undefined;
  readonly limit: number;
};

/** What a list shows of such calls; mails that nobody waits for have a list of their own. */
export type UnknownCallItem = Omit<UnknownCall, "failure" | "reason" | "attempts"> & { readonly attemptCount: number };

/** A page of calls of unknown outcome that the reader may see. */
export async function listUnknownCalls(
  tx: Tx,
  keys: KeyProvider,
  query: CallQuery,
): Promise<readonly UnknownCallItem[]> {
  const { open, after, limit, shopIds, warehouseIds } = query;
  const page = open
    ? `c.status = 'unknown' and ($3::uuid is null or c.id > $3) order by c.id limit $4`
    : `c.decision is not null and ($3::uuid is null or (c.decided_at, c.id) < (select d.decided_at, d.id
         from ${tx.env}.calls d where d.id = $3)) order by c.decided_at desc, c.id desc limit $4`;
  const { rows } = await tx.client.query<Row>(
    `${select(tx)} where not c.detached and ${inScope("o", 1, 2)} and ${page}`,
    [shopIds, warehouseIds, after ?? null, limit],
  );
  return Promise.all(
    rows.map(async ({ sealedContent, sealedOutcome: _o, sealedReason: _r, attempts, ...row }) => {
      const opened = await openSealedOf(tx, keys, row.orderId);
      return { ...row, content: contentOf(row.id, sealedContent, opened), attemptCount: attempts.length };
    }),
  );
}

/** One such call; null when there is none or the reader may not see its order. */
export async function getUnknownCall(
  tx: Tx,
  keys: KeyProvider,
  query: Reading & { readonly callId: Id },
): Promise<UnknownCall | null> {
  const { rows } = await tx.client.query<Row>(
    `${select(tx)} where not c.detached and ${inScope("o", 1, 2)} and c.id = $3
       and (c.status = 'unknown' or c.decision is not null)`,
    [query.shopIds, query.warehouseIds, query.callId],
  );
  const [row] = rows;
  if (!row) return null;
  const { sealedContent, sealedOutcome, sealedReason, ...call } = row;
  const opened = await openSealedOf(tx, keys, call.orderId);
  const parts = await loadOrderParts(tx, keys, {
    orderIds: call.orderId === null ? [] : [call.orderId],
    parts: ["name"],
  });
  const personal = (call.orderId === null ? undefined : parts.get(call.orderId)?.private) ?? {};
  const mask = personalMask(query.roles, personal, { isAddressed: true });
  const reason = sealedReason && opened(sealedReason, decisionPlace(call.id));
  const outcome = sealedOutcome && opened(sealedOutcome, outcomePlace(call.id));
  return {
    ...call,
    content: contentOf(call.id, sealedContent, opened),
    failure: failureOf(outcome, mask.json),
    reason: reason === null ? null : mask.text(reason),
  };
}

/** How many calls wait for somebody to say whether they took effect. */
export async function countUnknownCalls(tx: Tx, { shopIds, warehouseIds }: RowScope): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*) as count from ${tx.env}.calls c
     left join ${tx.env}.orders o on o.bucket = c.bucket and o.id = c.order_id
     where c.status = 'unknown' and not c.detached and ${inScope("o", 1, 2)}`,
    [shopIds, warehouseIds],
  );
  return rows[0]?.count ?? 0;
}

type Row = Omit<UnknownCall, "content" | "failure" | "reason"> & {
  readonly sealedContent: Buffer;
  readonly sealedOutcome: Buffer | null;
  readonly sealedReason: Buffer | null;
};

function select(tx: Tx): string {
  return `
    select c.id, c.status, c.order_id as "orderId", o.order_no as "orderNo", s.name as "shopName", c.run_id as "runId",
           f.name as "flowName", v.number as "versionNumber", n.node, k.name as "connectionName", c.idempotency,
           c.attempt_log as attempts, c.created_at as "plannedAt",
           coalesce(c.settled_at, c.decided_at, c.created_at) as "unknownSince", coalesce(r.open, false) as "isAwaited",
           c.decision, p.name as "deciderName", c.decided_at as "decidedAt",
           c.content as "sealedContent", c.outcome as "sealedOutcome", c.decision_reason as "sealedReason"
    from ${tx.env}.calls c
    left join ${tx.env}.orders o on o.bucket = c.bucket and o.id = c.order_id
    left join control.shops s on s.id = o.shop_id
    left join control.connections k on k.id = c.connection_id
    left join control.person p on p.id = c.decided_by
    left join lateral (
      select flow_id, version_id, true as open from ${tx.env}.runs where bucket = c.bucket and id = c.run_id
      union all
      select flow_id, version_id, false from ${tx.env}.runs_done where bucket = c.bucket and id = c.run_id) r on true
    left join control.flows f on f.id = r.flow_id
    left join control.flow_versions v on v.id = r.version_id
    left join lateral (
      select node from jsonb_array_elements(v.graph -> 'nodes') node
      where node ->> 'id' = regexp_replace(c.step, ':[^:]*$', '')) n on true`;
}

type Open = (sealed: Buffer, place: string) => string | null;

function contentOf(callId: Id, sealed: Buffer, opened: Open): Json {
  const plain = opened(sealed, contentPlace(callId));
  return plain === null ? null : JSON.parse(plain);
}

function failureOf(outcome: string | null, mask: (value: Json) => Json): UnknownCall["failure"] {
  if (outcome === null) return null;
  const read = CallOutcome.parse(JSON.parse(outcome));
  if (read.type === "ok") return null;
  const params = mask(read.params);
  return { code: read.code, params: isJsonObject(params) ? params : {} };
}
