import { type ChainDefinition, plainLevel } from "@orderloom/schema/approval/approval-chain";
import { DECIDING_ROLES } from "@orderloom/schema/approval/check-chain";
import { Money } from "@orderloom/schema/money";
import { z } from "zod";
import { defineChainForm, type OptionProblem } from "../frame/template.ts";

const DecidingRole = z.enum(DECIDING_ROLES).meta({ widget: "role" });

const Wish = z.strictObject({
  /** Refunds below this amount are approved without a person. */
  firstFrom: Money.meta({ widget: "money" }),
  first: DecidingRole,
  /** From this amount on the second level decides after the first. */
  secondFrom: Money.meta({ widget: "money" }),
  second: DecidingRole,
});
type Wish = z.infer<typeof Wish>;

/** Two levels and three tiers: small refunds by themselves, larger ones by one person, the largest by two. */
export const refundChain = defineChainForm({
  option: "chainId",
  name: { zh: "分级退款", en: "Refund by tier" },
  wish: Wish,
  labels: {
    firstFrom: {
      label: { zh: "从多少金额起要审批", en: "Approval from this amount on" },
      help: {
        zh: "低于这个金额自动通过；刚好等于就要审批。",
        en: "Less than this is approved by itself; exactly this is asked about.",
      },
      example: "100.00",
    },
    first: { label: { zh: "第一级由谁审批", en: "First level" } },
    secondFrom: {
      label: { zh: "从多少金额起加第二级", en: "Second level from this amount on" },
      help: { zh: "刚好等于也要第二级审批。", en: "Exactly this needs the second level too." },
      example: "500.00",
    },
    second: { label: { zh: "第二级由谁审批", en: "Second level" } },
  },
  initial: {
    firstFrom: { minor: 10_000, currency: "CNY" },
    first: "supervisor",
    secondFrom: { minor: 50_000, currency: "CNY" },
    second: "finance",
  },
  check: checkWish,
  make: makeChain,
});

function checkWish({ firstFrom, secondFrom }: Wish): readonly OptionProblem[] {
  if (firstFrom.minor <= 0) {
    return [{ path: "firstFrom", text: { zh: "金额要大于 0", en: "The amount must be more than 0" } }];
  }
  if (firstFrom.currency !== secondFrom.currency) {
    return [{ path: "secondFrom", text: { zh: "两个金额的币种要相同", en: "Both amounts must be in one currency" } }];
  }
  if (secondFrom.minor <= firstFrom.minor) {
    return [{ path: "secondFrom", text: { zh: "要大于第一级的金额", en: "It must be more than the first amount" } }];
  }
  return [];
}

function makeChain({ first, firstFrom, second, secondFrom }: Wish): ChainDefinition {
  return {
    version: 2,
    levels: [plainLevel("first", { type: "role", role: first }), plainLevel("second", { type: "role", role: second })],
    tiers: {
      currency: firstFrom.currency,
      steps: [
        { from: 0, levels: [] },
        { from: firstFrom.minor, levels: ["first"] },
        { from: secondFrom.minor, levels: ["first", "second"] },
      ],
    },
  };
}
