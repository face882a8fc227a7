import { assertNever, type ErrorParams } from "@orderloom/schema/error";
import { parseCustomPath } from "@orderloom/schema/order/custom-value";
import type { Order } from "@orderloom/schema/order/order";
import type { OrderChangeCode } from "@orderloom/schema/order/order-change";
import type { RefundChange } from "@orderloom/schema/refund/apply-refund-effect";
import type { OrderEffect, RefundEffect } from "@orderloom/schema/run/effect";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { sendRows } from "../database/statement.ts";
import { changeRow, INSERT_CHANGES } from "../orders/order-change-row.ts";
import { orderRows, UPDATE_ORDER_EFFECTS } from "../orders/order-row.ts";
import type { KeptTurn } from "./kept-turn.ts";

/** Writes the orders as the turns left them, and a row of history for each of their new versions. */
export function writeOrderChanges(tx: Tx, turns: readonly KeptTurn[]): void {
  const changed = turns.filter((turn) => turn.changes.length > 0);
  const orders = changed.flatMap(({ order, isFirst }) => (isFirst || !order ? [] : order));
  sendRows(tx, UPDATE_ORDER_EFFECTS, orderRows(orders));
  sendRows(tx, INSERT_CHANGES, changed.flatMap(changeRows));
}

function changeRows({ run, order, changes, at }: KeptTurn): Row[] {
  if (!order) return [];
  let state = run.order?.state ?? order.state;
  return changes.map(({ step, effect, patch, refund }) => {
    const version = patch.version ?? order.version;
    const { code, params } = refund ? toldOfRefund(refund) : told(effect, state);
    state = patch.state ?? state;
    return changeRow(order.id, { version, at, code, params, patch, cause: { type: "run", runId: run.id, step } });
  });
}

type Told = { readonly code: OrderChangeCode; readonly params: ErrorParams };

/** How the history tells of a refund that moved. */
export function toldOfRefund({ from, refund: { id, no, state: to, amount, currency, paymentNo } }: RefundChange): Told {
  const money = { money: { minor: amount, currency } };
  return { code: "refund.state_set", params: { refundId: id, no, amount: money, from, to, paymentNo } };
}

function told(effect: OrderEffect | RefundEffect, from: Order["state"]): Told {
  switch (effect.type) {
    case "order.set_state":
      return { code: "order.state_set", params: { from, to: effect.to, reason: effect.reason } };
    case "order.add_hold":
      return { code: "order.hold_added", params: { hold: effect.code, reason: effect.reason } };
    case "order.remove_hold":
      return { code: "order.hold_removed", params: { hold: effect.code } };
    case "order.add_tag":
      return { code: "order.tag_added", params: { tag: effect.tag } };
    case "order.remove_tag":
      return { code: "order.tag_removed", params: { tag: effect.tag } };
    case "order.set_field": {
      const field = parseCustomPath(effect.path)?.key ?? effect.path;
      if (effect.value === null) return { code: "order.field_emptied", params: { field } };
      return { code: "order.field_set", params: { field, value: effect.value } };
    }
    case "refund.set_state":
      return { code: "refund.state_set", params: { to: effect.to } };
    default:
      return assertNever(effect);
  }
}
