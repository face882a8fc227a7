import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import { defineTemplate } from "../frame/template.ts";
import { largeOrderChain } from "./chain.ts";
import { largeOrderGraph } from "./graph.ts";
import { checkLargeOrder, LargeOrderOptions, largeOrderLabels } from "./options.ts";
import { largeOrderSamples } from "./samples.ts";

const THRESHOLD = { minor: 100_000, currency: "CNY" };

export const largeOrderTemplate = defineTemplate({
  id: "large-order",
  name: { zh: "大额订单审核", en: "Large-order check" },
  does: {
    zh: "付款后，金额达到门槛的订单先审批再配货，其余直接配货；地址不完整的另行处理。",
    en: "Once paid, orders from an amount on are approved before they are allocated, the others go straight on; incomplete addresses are dealt with apart.",
  },
  needs: [
    { zh: "一条审批链，说明由谁审批", en: "An approval chain that says who approves" },
    { zh: "邮件连接，只在要把通知发到邮箱时需要", en: "A mail connection, only if notices are to be mailed" },
  ],
  options: LargeOrderOptions,
  labels: largeOrderLabels,
  initial: { threshold: THRESHOLD, chainId: LARGE_ORDER_CHAIN_ID },
  example: { threshold: THRESHOLD, chainId: LARGE_ORDER_CHAIN_ID },
  chain: largeOrderChain,
  chainId: (options) => options.chainId,
  check: checkLargeOrder,
  graph: largeOrderGraph,
  samples: largeOrderSamples,
});
