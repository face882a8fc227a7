import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import type { OrderState } from "@orderloom/schema/order/order-state";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { ApprovalStatus } from "../tables/data/approvals.ts";

/** A decision asked of people, with the order's facts beside it. Amounts are minor units of `currency`. */
export type ApprovalListItem = {
  readonly id: Id;
  readonly runId: Id;
  readonly flowId: Id;
  readonly flowName: string;
  readonly title: LocalizedText;
  readonly status: ApprovalStatus;
  /** Whom the open level asks: roles, and people by name. */
  readonly askedRoles: readonly Role[];
  readonly askedNames: readonly string[];
  /** True when it waits for the reader. */
  readonly asksReader: boolean;
  readonly level: number;
  /** 0 when the chain let the amount pass without asking anybody. */
  readonly levelCount: number;
  /** How many times a level was opened before: a decision names the stage it is for. */
  readonly stage: number;
  readonly dueAt: string | null;
  readonly requestedAt: string;
  readonly requestedBy: string | null;
  readonly requesterName: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly deciderName: string | null;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly channel: string | null;
  readonly shopName: string | null;
  readonly orderState: OrderState | null;
  readonly refundId: Id | null;
  /** What the chain measured: what the order's buyer pays, or what a refund comes to. */
  readonly amount: number | null;
  readonly currency: string | null;
};

/** Who looks, with the rows they may see. */
export type ApprovalReader = { readonly personId: string; readonly roles: readonly Role[] } & RowScope;

export type ApprovalQuery = {
  /** Open requests, or those already decided. */
  readonly open: boolean;
  readonly reader: ApprovalReader;
  /** True for who looks after all requests, whoever decides them; else only what asks the reader, or once did. */
  readonly all: boolean;
  readonly after?: Id | undefined;
  readonly limit?: number | undefined;
};

/** Requests for decisions: open ones oldest first, decided ones newest first. */
export async function listApprovals(tx: Tx, query: ApprovalQuery): Promise<readonly ApprovalListItem[]> {
  const { open, reader, all, after = null, limit = LIMITS.pageSize } = query;
  const tookPart = "a.decisions @> jsonb_build_array(jsonb_build_object('personId', $1::text))";
  // The conditions stand as the two partial indexes have them, so that either list is read from its index.
  const { rows } = await tx.client.query<ApprovalListItem>(
    `${selectApprovals(tx)}
     where a.status ${open ? "=" : "<>"} 'open'
       and ($5 or ${ASKS_READER}${open ? "" : ` or ${tookPart}`})
       and ${inScope("o", 3, 4)}
       and ($6::uuid is null or a.id ${open ? ">" : "<"} $6)
     order by a.id ${open ? "asc" : "desc"}
     limit $7`,
    [...readerValues(reader), all, after, Math.min(limit, LIMITS.pageSize)],
  );
  return rows;
}

/** One request, or null when there is none or the reader may not see it. */
export async function getApproval(
  tx: Tx,
  { id, reader }: { readonly id: Id; readonly reader: ApprovalReader },
): Promise<ApprovalListItem | null> {
  const { rows } = await tx.client.query<ApprovalListItem>(
    `${selectApprovals(tx)} where a.bucket = $5 and a.id = $6 and ${inScope("o", 3, 4)}`,
    [...readerValues(reader), bucketOf(id), id],
  );
  return rows[0] ?? null;
}

/** How many open requests wait for this person: their badge. */
export async function countOpenApprovals(tx: Tx, reader: ApprovalReader): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*) as count from ${tx.env}.approvals a
     left join ${tx.env}.orders o on o.bucket = a.bucket and o.id = a.order_id
     where a.status = 'open' and ${ASKS_READER} and not $1 = any(a.closed_to) and ${inScope("o", 3, 4)}`,
    [...readerValues(reader)],
  );
  return rows[0]?.count ?? 0;
}

function readerValues({ personId, roles, shopIds, warehouseIds }: ApprovalReader): readonly unknown[] {
  return [personId, roles, shopIds, warehouseIds];
}

/** The reader is $1 with the roles $2; whoever has answered is asked no more, but may look on. */
const ASKS_READER = "(a.role = any($2::text[]) or a.escalated_to = any($2::text[]) or $1 = any(a.asked_people))";

function selectApprovals(tx: Tx): string {
  return `
    select a.id, a.run_id as "runId", a.flow_id as "flowId", f.name as "flowName", a.title, a.status, a.level, a.stage,
           jsonb_array_length(a.levels) as "levelCount", a.due_at as "dueAt", a.requested_at as "requestedAt",
           array_remove(array[a.role, nullif(a.escalated_to, a.role)], null) as "askedRoles",
           array(select q.name from control.person q where q.id = any(a.asked_people) order by q.name) as "askedNames",
           a.status = 'open' and ${ASKS_READER} and not $1 = any(a.closed_to) as "asksReader",
           a.requested_by as "requestedBy", r.name as "requesterName", a.decided_at as "decidedAt", a.decided_by as "decidedBy",
           p.name as "deciderName", a.order_id as "orderId", o.order_no as "orderNo", o.channel,
           s.name as "shopName", o.state as "orderState", a.refund_id as "refundId",
           coalesce(a.amount, o.payable) as amount, coalesce(a.currency, o.currency) as currency
    from ${tx.env}.approvals a
    join control.flows f on f.id = a.flow_id
    left join control.person p on p.id = a.decided_by
    left join control.person r on r.id = a.requested_by
    left join ${tx.env}.orders o on o.bucket = a.bucket and o.id = a.order_id
    left join control.shops s on s.id = o.shop_id`;
}
