import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Row } from "../binary-rows.ts";
import type { Tx } from "../database.ts";
import { refundReasonPlace } from "../refund-row.ts";
import { columnsOf, rowStatement, sendRows } from "../statement.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { Boxes } from "./order-boxes.ts";

const UPDATE = rowStatement(
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
  sendRows(tx, UPDATE, [...rows.values()]);
}

function rowOf({ run }: KeptTurn, { effect, refund: change }: KeptTurn["changes"][number], boxes: Boxes): Row {
  const refund = change?.refund;
  if (!refund) return {};
  const reason = effect.type === "refund.set_state" ? effect.reason : null;
  return {
    bucket: bucketOf(refund.id),
    id: refund.id,
    state: refund.state,
    state_since: refund.stateSince,
    state_reason: reason && boxes(run.orderId).seal(reason, refundReasonPlace(refund.id)),
    payment_no: refund.paymentNo,
    refunded_at: refund.refundedAt,
  };
}
