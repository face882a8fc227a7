import type { Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import type { OrderState } from "@orderloom/schema/order-state";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "./database.ts";
import { inScope, type RowScope } from "./row-scope.ts";
import type { ApprovalStatus } from "./tables/data/approvals.ts";

/** A decision asked of people, with the order's facts beside it. Amounts are minor units of `currency`. */
export type ApprovalListItem = {
  readonly id: Id;
  readonly runId: Id;
  readonly flowId: Id;
  readonly flowName: string;
  readonly title: LocalizedText;
  readonly status: ApprovalStatus;
  readonly role: Role;
  readonly level: number;
  readonly levelCount: number;
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
  readonly payable: number | null;
  readonly currency: string | null;
};

export type ApprovalQuery = {
  /** Open requests, or those already decided. */
  readonly open: boolean;
  /** Only what these roles decide; null for every role (auditors, administrators). */
  readonly roles: readonly Role[] | null;
  readonly after?: Id | undefined;
  readonly limit?: number | undefined;
} & RowScope;

/** Requests for decisions: open ones oldest first, decided ones newest first. */
export async function listApprovals(tx: Tx, query: ApprovalQuery): Promise<readonly ApprovalListItem[]> {
  // The conditions stand as the two partial indexes have them, so that either list is read from its index.
  const { rows } = await tx.client.query<ApprovalListItem>(
    `${selectApprovals(tx)}
     where a.status ${query.open ? "=" : "<>"} 'open'
       and ($1::text[] is null or a.role = any($1))
       and ${inScope("o", 2, 5)}
       and ($3::uuid is null or a.id ${query.open ? ">" : "<"} $3)
     order by a.id ${query.open ? "asc" : "desc"}
     limit $4`,
    [
      query.roles,
      query.shopIds,
      query.after ?? null,
      Math.min(query.limit ?? LIMITS.pageSize, LIMITS.pageSize),
      query.warehouseIds,
    ],
  );
  return rows;
}

/** One request, or null when there is none or the reader may not see it. */
export async function getApproval(tx: Tx, query: { readonly id: Id } & RowScope): Promise<ApprovalListItem | null> {
  const { rows } = await tx.client.query<ApprovalListItem>(
    `${selectApprovals(tx)} where a.id = $1 and ${inScope("o", 2, 3)}`,
    [query.id, query.shopIds, query.warehouseIds],
  );
  return rows[0] ?? null;
}

/** How many open requests wait for these roles: the badge of the person who has them. */
export async function countOpenApprovals(
  tx: Tx,
  query: { readonly roles: readonly Role[] } & RowScope,
): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*) as count from ${tx.env}.approvals a
     left join ${tx.env}.orders o on o.bucket = a.bucket and o.id = a.order_id
     where a.status = 'open' and a.role = any($1) and ${inScope("o", 2, 3)}`,
    [query.roles, query.shopIds, query.warehouseIds],
  );
  return rows[0]?.count ?? 0;
}

function selectApprovals(tx: Tx): string {
  return `
    select a.id, a.run_id as "runId", a.flow_id as "flowId", f.name as "flowName", a.title, a.status, a.role, a.level,
           jsonb_array_length(a.levels) as "levelCount", a.requested_at as "requestedAt",
           a.requested_by as "requestedBy", r.name as "requesterName", a.decided_at as "decidedAt", a.decided_by as "decidedBy",
           p.name as "deciderName", a.order_id as "orderId", o.order_no as "orderNo", o.channel,
           s.name as "shopName", o.state as "orderState", o.payable, o.currency
    from ${tx.env}.approvals a
    join control.flows f on f.id = a.flow_id
    left join control.person p on p.id = a.decided_by
    left join control.person r on r.id = a.requested_by
    left join ${tx.env}.orders o on o.bucket = a.bucket and o.id = a.order_id
    left join control.shops s on s.id = o.shop_id`;
}
