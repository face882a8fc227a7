import { assertNever, type ErrorCode, type ErrorParams } from "../error.ts";
import type { LocalizedText } from "../language.ts";
import { LIMITS } from "../limits.ts";
import type { OrderEffect } from "../run/effect.ts";
import { fieldsOf, isFieldOf, isRequiredIn, kindOf, pathOf, takesValue } from "./custom-field.ts";
import { type CustomValues, type CustomWishes, parseCustomPath, readCustom } from "./custom-value.ts";
import { blockingHold } from "./hold.ts";
import type { Order } from "./order.ts";
import { isStandstill, type OrderState } from "./order-state.ts";
import { allowedMoves, allows, DEFAULT_MACHINE, type Machine } from "./state-machine.ts";

/** The fields of an order that effects change; what is absent stays. */
export type OrderPatch = Partial<Order>;

/** What an effect did to an order, or why it was refused. A refusal is a business answer, not an error. */
export type EffectResult =
  | { readonly ok: true; readonly order: Order; readonly patch: OrderPatch }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Decides one effect on the locked order at `at` (ISO 8601, the database's clock). An effect that is already true
 * (the state it asks for, a tag that is there) succeeds with an empty patch. Each non-empty patch raises the
 * version by one.
 */
export function applyOrderEffect(order: Order, effect: OrderEffect, at: string): EffectResult {
  return applyOrderEffectIn({ order, machine: DEFAULT_MACHINE }, effect, at);
}

/** A locked order, and how orders of its type move. */
export type MovingOrder = { readonly order: Order; readonly machine: Machine };

/** As {@link applyOrderEffect}, where the order's type has a machine of its own. */
export function applyOrderEffectIn(moving: MovingOrder, effect: OrderEffect, at: string): EffectResult {
  const { order } = moving;
  switch (effect.type) {
    case "order.set_state":
      return setState(moving, { to: effect.to, reason: effect.reason, at });
    case "order.add_hold":
      if (order.holds.some((hold) => hold.code === effect.code)) return changed(order, {});
      return changed(order, { holds: [...order.holds, { code: effect.code, reason: effect.reason, since: at }] });
    case "order.remove_hold":
      if (!order.holds.some((hold) => hold.code === effect.code)) return changed(order, {});
      return changed(order, { holds: order.holds.filter((hold) => hold.code !== effect.code) });
    case "order.add_tag":
      if (order.tags.includes(effect.tag)) return changed(order, {});
      if (order.tags.length >= LIMITS.orderTags) {
        return { ok: false, code: "tags_full", params: { limit: LIMITS.orderTags } };
      }
      return changed(order, { tags: [...order.tags, effect.tag] });
    case "order.remove_tag":
      if (!order.tags.includes(effect.tag)) return changed(order, {});
      return changed(order, { tags: order.tags.filter((tag) => tag !== effect.tag) });
    case "order.set_field":
      return setField(moving, effect);
    default:
      return assertNever(effect);
  }
}

function setState(
  { order, machine }: MovingOrder,
  move: { to: OrderState; reason: string | null; at: string },
): EffectResult {
  if (order.state === move.to) return changed(order, {});
  const { state: from, previousState: previous } = order;
  if (!allows(machine, { from, to: move.to, previous })) {
    const allowed = allowedMoves(machine, { from, previous });
    return { ok: false, code: "transition_illegal", params: { from, to: move.to, allowed } };
  }
  const hold = blockingHold(order.holds, move);
  if (hold) return { ok: false, code: "hold_blocks", params: { hold: hold.code, to: move.to } };
  if (move.to === "cancelled" && !move.reason?.trim()) {
    return { ok: false, code: "reason_required", params: { to: move.to } };
  }
  const missing = missingFields({ order, machine }, move.to);
  if (missing.length > 0)
    return { ok: false, code: "fields_missing", params: { to: move.to, fields: missing.map((text) => ({ text })) } };
  return changed(order, enterState(order, move));
}

/** What the order lacks for entering a state, as the fields are called. */
export function missingFields({ order, machine }: MovingOrder, to: OrderState): LocalizedText[] {
  const { custom, orderType } = order;
  return fieldsOf(machine.fields?.byKey.values() ?? [], orderType)
    .filter((field) => isRequiredIn(field, to) && readCustom(custom, pathOf(field)) === null)
    .map(({ label }) => label);
}

function setField(
  { order, machine: { fields } }: MovingOrder,
  { path, value }: Extract<OrderEffect, { type: "order.set_field" }>,
): EffectResult {
  const at = parseCustomPath(path);
  const field = at && fields?.byKey.get(at.key);
  const isKnown = fields === undefined || (field && !field.retired && kindOf(field) === at?.kind);
  if (!at || !isKnown || (field && !isFieldOf(field, order.orderType))) {
    return { ok: false, code: "field_unknown", params: { field: at?.key ?? path } };
  }
  if (field && value !== null && !takesValue(field, value)) {
    return { ok: false, code: "field_value", params: { field: { text: field.label } } };
  }
  if ((order.custom?.[at.key] ?? null) === value) return changed(order, {});
  return changed(order, { custom: withCustom(order.custom, { [at.key]: value }) });
}

/** The values after some were set; null for those emptied, and for none at all. */
export function withCustom(custom: CustomValues | null, wishes: CustomWishes): CustomValues | null {
  const after: CustomValues = { ...custom };
  for (const [key, value] of Object.entries(wishes)) {
    if (value === null) delete after[key];
    else after[key] = value;
  }
  return Object.keys(after).length > 0 ? after : null;
}

/** What of an order decides how it enters a state: where it stands, and the times that are already known. */
export type Standing = Pick<
  Order,
  "state" | "previousState" | "paidAt" | "shippedAt" | "deliveredAt" | "completedAt" | "cancelledAt"
>;

/**
 * The patch of an order entering a state: state, since, reason, way back, and the time of that state unless one is
 * known (an order that returns to paid was not paid again).
 */
export function enterState(
  standing: Standing,
  move: { to: OrderState; reason: string | null; at: string },
): OrderPatch {
  return {
    state: move.to,
    stateSince: move.at,
    stateReason: move.reason,
    previousState: wayBack(standing, move.to),
    ...timeOfState(standing, move),
  };
}

/** The patch of an order that passes through states, the last being where it stays; nobody knows when it was in others. */
export function enterStates(
  order: Order,
  path: readonly OrderState[],
  { reason, at }: { readonly reason: string | null; readonly at: string },
): OrderPatch {
  const last = path.at(-1);
  if (last === undefined) return {};
  let standing: Standing = order;
  for (const to of path.slice(0, -1)) {
    standing = { ...standing, state: to, previousState: wayBack(standing, to) };
  }
  return enterState(standing, { to: last, reason, at });
}

/** Where an order entering `to` may return: past other standstills, to the last state in which it was moving. */
export function wayBack(standing: Pick<Order, "state" | "previousState">, to: OrderState): OrderState | null {
  if (!isStandstill(to)) return null;
  return isStandstill(standing.state) ? standing.previousState : standing.state;
}

function timeOfState(standing: Standing, { to, at }: { to: OrderState; at: string }): OrderPatch {
  switch (to) {
    case "paid":
      return standing.paidAt === null ? { paidAt: at } : {};
    case "shipped":
      return standing.shippedAt === null ? { shippedAt: at } : {};
    case "delivered":
      return standing.deliveredAt === null ? { deliveredAt: at } : {};
    case "completed":
      return standing.completedAt === null ? { completedAt: at } : {};
    case "cancelled":
      return standing.cancelledAt === null ? { cancelledAt: at } : {};
    default:
      return {};
  }
}

function changed(order: Order, patch: OrderPatch): EffectResult {
  if (Object.keys(patch).length === 0) return { ok: true, order, patch };
  const withVersion = { version: order.version + 1, ...patch };
  return { ok: true, order: { ...order, ...withVersion }, patch: withVersion };
}
