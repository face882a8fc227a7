import { LARGE_ORDER_CHAIN_NAME, plainChain } from "@orderloom/schema/approval/approval-chain";
import { DECIDING_ROLES } from "@orderloom/schema/approval/check-chain";
import { z } from "zod";
import { defineChainForm } from "../frame/template.ts";

/** A chain of one level for the large orders: who decides them. */
export const largeOrderChain = defineChainForm({
  option: "chainId",
  name: LARGE_ORDER_CHAIN_NAME,
  wish: z.strictObject({ role: z.enum(DECIDING_ROLES).meta({ widget: "role" }) }),
  labels: {
    role: {
      label: { zh: "由谁审批", en: "Who decides" },
      help: { zh: "这个角色的任何一人都可以审批。", en: "Anybody with this role can decide." },
    },
  },
  initial: { role: "supervisor" },
  check: () => [],
  make: ({ role }) => plainChain([role]),
});
