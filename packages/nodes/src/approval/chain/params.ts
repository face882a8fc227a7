import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

const Template = z.string().trim().min(1).max(LIMITS.templateBytes);

export const ApprovalChainParams = z.strictObject({
  chainId: Id.meta({ widget: "chain" }),
  /** Liquid templates over the order's listed fields alone: a title stands in lists and mails in the clear. */
  title: z.strictObject({ zh: Template, en: Template }).meta({ widget: "localized" }),
});
export type ApprovalChainParams = z.infer<typeof ApprovalChainParams>;
