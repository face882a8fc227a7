import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Refund } from "@orderloom/schema/refund/refund";
import type { Tx } from "../database/database.ts";
import { inScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { type PersonalMask, personalMask } from "../seal/personal-mask.ts";
import { type OpenSealed, openSealedOf } from "../timeline/open-sealed.ts";
import { loadOrderParts } from "./order-parts.ts";
import type { Reading } from "./order-queries.ts";
import { type RefundTexts, refundReasonPlace, refundTextsPlace, SELECT_REFUND } from "./refund-row.ts";

/** A refund with what people wrote about it, masked for the reader. */
export type RefundDetail = Refund & {
  readonly reasonText: string | null;
  readonly requestedBy: string | null;
  /** Why it is in its state. */
  readonly stateReason: string | null;
  /** True when something was written that the reader may not see at all, or that was erased. */
  readonly withheld: boolean;
};

type Row = Refund & { readonly texts: Buffer | null; readonly sealedReason: Buffer | null };

/** The refunds of an order, oldest first; none when the reader may not see the order. */
export async function orderRefunds(
  tx: Tx,
  keys: KeyProvider,
  {
    orderId,
    roles,
    shopIds,
    warehouseIds,
    isAddressed = false,
  }: Reading & {
    readonly orderId: Id;
    /** True for whoever decides on them: the reasons were written for that. */
    readonly isAddressed?: boolean;
  },
): Promise<readonly RefundDetail[]> {
  const { rows } = await tx.client.query<Row>(
    `select ${SELECT_REFUND}, r.texts, r.state_reason as "sealedReason"
     from ${tx.env}.orders o
     join ${tx.env}.refunds r on r.bucket = o.bucket and r.order_id = o.id
     where o.bucket = $1 and o.id = $2 and ${inScope("o", 3, 4)}
     order by r.requested_at, r.no`,
    [bucketOf(orderId), orderId, shopIds, warehouseIds],
  );
  if (rows.length === 0) return [];
  const parts = await loadOrderParts(tx, keys, { orderIds: [orderId], parts: ["name"] });
  const mask = personalMask(roles, parts.get(orderId)?.private ?? {}, { isAddressed });
  const open = await openSealedOf(tx, keys, orderId);
  return rows.map((row) => detailOf(row, { mask, open }));
}

type Reader = { readonly mask: PersonalMask; readonly open: OpenSealed };

function detailOf({ texts, sealedReason, ...refund }: Row, { mask, open }: Reader): RefundDetail {
  const plain = texts && open(texts, refundTextsPlace(refund.id));
  const written: RefundTexts = plain ? JSON.parse(plain) : { reasonText: null, requestedBy: null };
  const reason = sealedReason && open(sealedReason, refundReasonPlace(refund.id));
  const shown = {
    reasonText: masked(mask, written.reasonText),
    requestedBy: masked(mask, written.requestedBy),
    stateReason: masked(mask, reason),
  };
  const isShown = Object.values(shown).some((text) => text !== null);
  return { ...refund, ...shown, withheld: !isShown && (texts !== null || sealedReason !== null) };
}

function masked(mask: PersonalMask, text: string | null): string | null {
  return text === null ? null : mask.text(text);
}
