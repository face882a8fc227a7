import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { applyOrderEffectIn, type OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { Order } from "@orderloom/schema/order/order";
import { DEFAULT_MACHINE, type Machine } from "@orderloom/schema/order/state-machine";
import { applyRefundEffect, type RefundChange } from "@orderloom/schema/refund/apply-refund-effect";
import type { Refund } from "@orderloom/schema/refund/refund";
import type { OrderEffect, RefundEffect } from "@orderloom/schema/run/effect";

/** One version of the order: the effect that made it, and of a refund what became of it. */
export type OrderChange = {
  readonly effect: OrderEffect | RefundEffect;
  readonly patch: OrderPatch;
  readonly refund?: RefundChange;
};

/** The order and its refunds as they stand within the turn; null for what the run has not, or was not shown. */
export type Held = { readonly order: Order | null; readonly refunds: readonly Refund[] | null };

/** What effects on the order came to: how it stands now, and its new versions. */
export type Decided = Held & { readonly changes: readonly OrderChange[] };

/** What is held, the clock of the turn (ISO 8601), and how orders of its type move where that was said. */
export type At = Held & { readonly at: string; readonly machine?: Machine | undefined };

/** Why nothing was done. */
export type Refusal = { readonly code: ErrorCode; readonly params?: ErrorParams };

/** Decides the effects one after another; the first that is refused refuses them all. */
export function decide(effects: readonly (OrderEffect | RefundEffect)[], scene: At): Decided | Refusal {
  let held: Held = scene;
  const changes: OrderChange[] = [];
  for (const effect of effects) {
    const one = decideOne(effect, { ...held, at: scene.at, machine: scene.machine });
    if ("code" in one) return one;
    held = one;
    changes.push(...one.changes);
  }
  return { order: held.order, refunds: held.refunds, changes };
}

/** The same, leaving out what is refused. */
export function decidePossible(effects: readonly RefundEffect[], scene: At): Decided {
  let decided = unchanged(scene);
  for (const effect of effects) {
    const one = decideOne(effect, { ...decided, at: scene.at, machine: scene.machine });
    if (!("code" in one)) decided = { ...one, changes: [...decided.changes, ...one.changes] };
  }
  return decided;
}

function decideOne(
  effect: OrderEffect | RefundEffect,
  { order, refunds, at, machine = DEFAULT_MACHINE }: At,
): Decided | Refusal {
  if (!order) return { code: "order_missing" };
  if (effect.type !== "refund.set_state") {
    const result = applyOrderEffectIn({ order, machine }, effect, at);
    if (!result.ok) return result;
    const changes = result.patch.version === undefined ? [] : [{ effect, patch: result.patch }];
    return { order: result.order, refunds, changes };
  }
  const result = applyRefundEffect({ order, refunds: refunds ?? [] }, effect, at);
  if (!result.ok) return result;
  const changes = result.change ? [{ effect, patch: result.patch, refund: result.change }] : [];
  return { order: result.order, refunds: result.refunds, changes };
}

/** Nothing was done. */
export function unchanged({ order, refunds }: Held): Decided {
  return { order, refunds, changes: [] };
}
