import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { levelsFor } from "@orderloom/schema/approval/levels-for";
import { createOrder } from "@orderloom/schema/order/apply-incoming";
import type { RehearsalScene } from "@orderloom/schema/run/rehearsal";
import type { PlannedEffect } from "@orderloom/schema/run/run";
import { requestedOn } from "./requested-on.ts";
import type { Sample } from "./sample.ts";

/** A sample's ids and clock mean nothing outside of it. */
const ORDER_ID = "00000000-0000-4000-8000-000000000001";
const EVENT_ID = "00000000-0000-4000-8000-0000000000e1";
const SHOP_ID = "00000000-0000-4000-8000-00000000005a";

/**
 * The scene in which a sample is rehearsed: its order as a shop would bring it, its event, and its answers. `shopIds`
 * are those that the flow listens to; the sample comes from the first. A chain that asks nobody for the amount
 * approves by itself.
 */
export function sampleScene(
  sample: Sample,
  around: { readonly chain: ChainDefinition; readonly shopIds: readonly string[] | null },
): RehearsalScene {
  const at = sample.order.times.paidAt ?? sample.order.times.placedAt;
  const facts = { id: ORDER_ID, orderNo: sample.order.externalNo, shopId: around.shopIds?.[0] ?? SHOP_ID };
  const incoming = { key: sample.id, bodyHash: "0".repeat(64), occurredAt: at, order: sample.order };
  const { order } = createOrder(incoming, facts, at);
  const asked = sample.refund && requestedOn(order, sample.refund, at);
  const { lines, doc, private: personal } = sample.order;
  const now = asked?.order ?? order;
  return {
    event: {
      id: EVENT_ID,
      type: sample.event,
      at,
      orderId: now.id,
      orderVersion: now.version,
      data: asked ? { refund: asked.requested } : {},
    },
    order: { facts: now, lines, doc, private: personal, refunds: asked ? [asked.refund] : [] },
    answer: (effect) => answerTo(effect, { sample, chain: around.chain }),
  };
}

type Around = { readonly sample: Sample; readonly chain: ChainDefinition };

function answerTo({ effect }: PlannedEffect, { sample, chain }: Around): ReturnType<RehearsalScene["answer"]> {
  if (effect.type === "call.make") return { type: "call", outcome: sample.call };
  if (effect.type !== "approval.request") return null;
  const isAutomatic = levelsFor(chain, effect.amount).length === 0;
  const decision = isAutomatic ? "approved" : sample.decision;
  return { type: "approval", decision, comment: "", decidedBy: isAutomatic ? "chain" : "sample" };
}
