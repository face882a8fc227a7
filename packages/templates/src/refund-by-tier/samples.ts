import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { levelsFor } from "@orderloom/schema/approval/levels-for";
import type { Money } from "@orderloom/schema/money";
import type { ExpectedOutcome, Sample } from "../frame/sample.ts";
import { sampleOrder } from "../frame/sample-order.ts";
import type { RefundByTierOptions } from "./options.ts";

/** Every tier to the cent from both sides, and each way in which an approved refund is not paid. */
export function refundByTierSamples(_options: RefundByTierOptions, chain: ChainDefinition): readonly Sample[] {
  const { currency, steps } = chain.tiers ?? { currency: "CNY", steps: [] };
  const tiers = steps.map(({ from }, index) => ({ tier: index + 1, amount: { minor: Math.max(from, 1), currency } }));
  const borders = tiers.filter(({ amount }) => amount.minor > 1);
  const top: Money = borders.at(-1)?.amount ?? { minor: 10_000, currency };
  const rejectable = tiers.findLast(({ amount }) => levelsFor(chain, amount).length > 0);
  return [
    ...borders.flatMap((border) => [belowBorder(border, chain), atBorder(border, chain)]),
    ...(rejectable ? [rejectedAt(rejectable.amount, chain)] : []),
    {
      ...REQUESTED,
      id: "more-than-paid",
      name: { zh: "申请的比实付的多", en: "More than was paid" },
      ...refundOf("DEMO-2102", top, { paidMinor: top.minor - 1 }),
      expected: {
        ...REFUNDED,
        refundState: "requested",
        way: ["requested:out", "approve:approved", "pay:refused", "tell_failed:done"],
        asked: asked(chain, top),
        told: ["finance"],
      },
    },
    {
      ...REQUESTED,
      id: "pay-failed",
      name: { zh: "支付系统拒绝打款", en: "The pay system refuses" },
      ...refundOf("DEMO-2103", top),
      call: { type: "failed", code: "call_refused", params: {} },
      expected: {
        ...REFUNDED,
        refundState: "refund_failed",
        way: ["requested:out", "approve:approved", "pay:error", "tell_failed:done"],
        asked: asked(chain, top),
        told: ["finance"],
      },
    },
  ];
}

const REQUESTED = {
  event: "RefundRequested",
  decision: "approved",
  call: { type: "ok", result: { paymentNo: "DEMO-PAY-1" } },
} as const;

const REFUNDED: ExpectedOutcome = {
  status: "done",
  orderState: "paid",
  refundState: "refunded",
  way: ["requested:out", "approve:approved", "pay:paid", "tell_refunded:done"],
  asked: [],
  told: ["agent"],
};

/** Where a tier begins; tiers are counted from 1. */
type Border = { readonly tier: number; readonly amount: Money };

function belowBorder({ tier, amount: border }: Border, chain: ChainDefinition): Sample {
  const amount = { ...border, minor: border.minor - 1 };
  return {
    ...REQUESTED,
    id: `below-${border.minor}`,
    name: { zh: `差一分到第 ${tier} 档`, en: `One cent below tier ${tier}` },
    ...refundOf("DEMO-2001", amount),
    expected: { ...REFUNDED, asked: asked(chain, amount) },
  };
}

function atBorder({ tier, amount }: Border, chain: ChainDefinition): Sample {
  return {
    ...REQUESTED,
    id: `at-${amount.minor}`,
    name: { zh: `刚到第 ${tier} 档`, en: `Exactly at tier ${tier}` },
    ...refundOf("DEMO-2002", amount),
    expected: { ...REFUNDED, asked: asked(chain, amount) },
  };
}

function rejectedAt(amount: Money, chain: ChainDefinition): Sample {
  return {
    ...REQUESTED,
    id: "rejected",
    name: { zh: "审批驳回", en: "Rejected" },
    ...refundOf("DEMO-2101", amount),
    decision: "rejected",
    expected: {
      ...REFUNDED,
      refundState: "rejected",
      way: ["requested:out", "approve:rejected", "reject:done", "tell_rejected:done"],
      asked: asked(chain, amount),
    },
  };
}

function refundOf(
  no: string,
  amount: Money,
  { paidMinor = amount.minor + 5_000 } = {},
): Pick<Sample, "order" | "refund"> {
  const { minor, currency } = amount;
  return {
    order: sampleOrder(no, { minor: paidMinor, currency }),
    refund: { kind: "refund_only", amount: minor, currency, reasonCode: "damaged" },
  };
}

function asked(chain: ChainDefinition, amount: Money): readonly string[] {
  return levelsFor(chain, amount).map(({ id }) => id);
}
