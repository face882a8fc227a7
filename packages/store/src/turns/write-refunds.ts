import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Refund } from "@orderloom/schema/refund/refund";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { columnsOf, rowStatement, sendRows } from "../database/statement.ts";
import { refundReasonPlace } from "../orders/refund-row.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { Boxes } from "./order-boxes.ts";

/** Writes refunds, given as {@link refundColumns} with the sealed reason; the caller holds the orders' locks. */
export const UPDATE_REFUNDS = rowStatement(
  "update_refunds",
  columnsOf("refunds", ["bucket", "id", "state", "state_since", "state_reason", "payment_no", "refunded_at"]),
  (schema, rows) => `
    update ${schema}.refunds r
    set state = c.state, state_since = c.state_since, state_reason = c.state_reason, payment_no = c.payment_no,
        refunded_at = c.refunded_at
    from (${rows}) c
    where r.bucket = c.bucket and r.id = c.id`,
);

/** Writes the refunds as the turns left them; nothing when no turn moved one. The caller holds the orders' locks. */
export function writeRefunds(tx: Tx, turns: readonly KeptTurn[], boxes: Boxes): void {
  const rows = new Map<Id, Row>();
  for (const turn of turns) {
    for (const change of turn.changes) if (change.refund) rows.set(change.refund.refund.id, rowOf(turn, change, boxes));
  }
  sendRows(tx, UPDATE_REFUNDS, [...rows.values()]);
}

function rowOf({ run }: KeptTurn, { effect, refund: change }: KeptTurn["changes"][number], boxes: Boxes): Row {
  const refund = change?.refund;
  if (!refund) return {};
  const reason = effect.type === "refund.set_state" ? effect.reason : null;
  const sealed = reason && boxes(run.orderId).seal(reason, refundReasonPlace(refund.id));
  return { ...refundColumns(refund), state_reason: sealed };
}

/** What changes of a refund as it moves, by column, without the reason, which is sealed. */
export function refundColumns(refund: Refund): Row {
  return {
    bucket: bucketOf(refund.id),
    id: refund.id,
    state: refund.state,
    state_since: refund.stateSince,
    payment_no: refund.paymentNo,
    refunded_at: refund.refundedAt,
  };
}
