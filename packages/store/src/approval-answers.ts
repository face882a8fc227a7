import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { OrderPrivate } from "@orderloom/schema/order";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "./database.ts";
import type { KeyProvider } from "./key-provider.ts";
import { loadOrderParts } from "./order-parts.ts";
import { personalMask } from "./personal-mask.ts";
import { openSealedOf } from "./timeline/open-sealed.ts";
import { commentPlace } from "./turns/answers.ts";

/** What one level of a request answered. `level` counts from 0; the comment is masked, null when not to be seen. */
export type ApprovalAnswer = {
  readonly level: number;
  readonly decision: "approved" | "rejected";
  readonly name: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly comment: string | null;
};

/** The answers of a request so far, in the order they were given; the caller has checked that it may be seen. */
export async function approvalAnswers(
  tx: Tx,
  keys: KeyProvider,
  { approvalId, roles }: { readonly approvalId: Id; readonly roles: readonly Role[] },
): Promise<readonly ApprovalAnswer[]> {
  const { rows } = await tx.client.query<AnswerRow>(
    `select a.order_id as "orderId", (d ->> 'level')::int as level, d ->> 'decision' as decision,
            (d ->> 'at')::timestamptz as at, p.name,
            case when place = jsonb_array_length(a.decisions) then a.comment end as comment
     from ${tx.env}.approvals a
     cross join jsonb_array_elements(a.decisions) with ordinality as answers(d, place)
     left join control.person p on p.id = d ->> 'personId'
     where a.bucket = $1 and a.id = $2 order by place`,
    [bucketOf(approvalId), approvalId],
  );
  const orderId = rows[0]?.orderId ?? null;
  const read = rows.some(({ comment }) => comment !== null) ? await commentReader(tx, keys, { orderId, roles }) : null;
  return rows.map(({ orderId: _, comment, ...answer }) => ({
    ...answer,
    comment: comment && read ? read(comment, approvalId) : null,
  }));
}

type AnswerRow = Omit<ApprovalAnswer, "comment"> & { readonly orderId: Id | null; readonly comment: Buffer | null };

async function commentReader(
  tx: Tx,
  keys: KeyProvider,
  { orderId, roles }: { readonly orderId: Id | null; readonly roles: readonly Role[] },
): Promise<(sealed: Buffer, approvalId: Id) => string | null> {
  const open = await openSealedOf(tx, keys, orderId);
  const orderIds = orderId === null ? [] : [orderId];
  const parts = await loadOrderParts(tx, keys, { orderIds, parts: ["name"] });
  const personal: OrderPrivate = (orderId === null ? undefined : parts.get(orderId)?.private) ?? {};
  const mask = personalMask(roles, personal);
  return (sealed, approvalId) => {
    const plain = open(sealed, commentPlace(approvalId));
    return plain === null || plain === "" ? null : mask.text(plain);
  };
}
