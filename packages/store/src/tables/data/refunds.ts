import { REFUND_KINDS } from "@orderloom/schema/refund/refund";
import { REFUND_STATES } from "@orderloom/schema/refund/refund-state";
import { bigint, check, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Refunds asked of orders. Written under the order's row lock alone, so that their sum is decided on all of them.
 * What people wrote is sealed with the order's key: `texts` when it was asked, `state_reason` with the state.
 */
export const refundsTable = (schema: DataSchema) =>
  schema.table(
    "refunds",
    {
      bucket: bucket(),
      id: rowId(),
      orderId: uuid("order_id").notNull(),
      no: text("no").notNull(),
      externalNo: text("external_no"),
      /** The event that asked for it. */
      eventId: uuid("event_id").notNull(),
      kind: text("kind", { enum: REFUND_KINDS }).notNull(),
      /** Minor units. */
      amount: bigint("amount", { mode: "number" }).notNull(),
      currency: text("currency").notNull(),
      reasonCode: text("reason_code"),
      texts: bytea("texts"),
      state: text("state", { enum: REFUND_STATES }).notNull(),
      stateSince: momentNotNull("state_since"),
      stateReason: bytea("state_reason"),
      paymentNo: text("payment_no"),
      requestedAt: momentNotNull("requested_at"),
      refundedAt: moment("refunded_at"),
    },
    (t) => [
      primaryKey({ name: "refunds_pkey", columns: [t.bucket, t.id] }),
      unique("refunds_no_key").on(t.bucket, t.orderId, t.no),
      unique("refunds_external_no_key").on(t.bucket, t.orderId, t.externalNo),
      check("refunds_state_check", oneOf(t.state, REFUND_STATES)),
    ],
  );
