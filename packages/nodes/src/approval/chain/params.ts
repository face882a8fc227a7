import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

const Template = z.string().trim().min(1).max(LIMITS.templateBytes);

/** Which amount the chain's tiers measure. */
export const APPROVAL_AMOUNTS = ["order.payable", "refund.amount"] as const;

export const ApprovalChainParams = z.strictObject({
  chainId: Id.meta({ widget: "chain" }),
  /** Liquid templates over listed fields that are not personal: a title stands in lists and mails in the clear. */
  amount: z.enum(APPROVAL_AMOUNTS).default("order.payable"),
  title: z.strictObject({ zh: Template, en: Template }).meta({ widget: "localized" }),
});
export type ApprovalChainParams = z.infer<typeof ApprovalChainParams>;
