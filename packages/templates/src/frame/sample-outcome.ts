import type { ChainDefinition, ChainLevel } from "@orderloom/schema/approval/approval-chain";
import { levelsFor } from "@orderloom/schema/approval/levels-for";
import { OrderloomError } from "@orderloom/schema/error";
import type { OrderState } from "@orderloom/schema/order/order-state";
import type { RefundState } from "@orderloom/schema/refund/refund-state";
import type { NoticeEffect } from "@orderloom/schema/run/effect";
import type { Rehearsal } from "@orderloom/schema/run/rehearsal";
import type { Failure } from "@orderloom/schema/run/run";

/** One step of the way: the node, and the port by which it was left (null where the run stopped). */
export type WayStep = { readonly node: string; readonly port: string | null };

/** What became of a sample, in what a reader wants to know of it. */
export type SampleOutcome = {
  readonly status: Rehearsal["status"];
  readonly failure: Failure | null;
  readonly orderState: OrderState;
  /** Of the refund that was asked for; null where none was. */
  readonly refundState: RefundState | null;
  readonly way: readonly WayStep[];
  /** The levels of the chain that were asked; null when the chain was not asked at all. */
  readonly asked: readonly ChainLevel[] | null;
  readonly told: readonly NoticeEffect["audience"][];
};

/** Reads a rehearsal of a sample under a chain. */
export function sampleOutcome(rehearsal: Rehearsal, chain: ChainDefinition): SampleOutcome {
  const { status, failure, order, refunds, trace, effects } = rehearsal;
  if (order === null) throw new OrderloomError("internal");
  const asked = effects.flatMap(({ effect }) => (effect.type === "approval.request" ? [effect] : []));
  return {
    status,
    failure,
    orderState: order.state,
    refundState: refunds[0]?.state ?? null,
    way: trace.filter(({ waits }) => waits === null).map(({ node, port }) => ({ node, port })),
    asked: asked.length === 0 ? null : asked.flatMap(({ amount }) => levelsFor(chain, amount)),
    told: effects.flatMap(({ effect }) => (effect.type === "notice.create" ? [effect.audience] : [])),
  };
}
