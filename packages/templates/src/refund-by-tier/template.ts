import { defineTemplate } from "../frame/template.ts";
import { refundChain } from "./chain.ts";
import { refundByTierGraph } from "./graph.ts";
import { checkRefundByTier, RefundByTierOptions, refundByTierLabels } from "./options.ts";
import { refundByTierSamples } from "./samples.ts";

export const refundByTierTemplate = defineTemplate({
  id: "refund-by-tier",
  name: { zh: "分级退款审批", en: "Refund by amount tier" },
  does: {
    zh: "收到退款申请后，按金额决定谁来审批：小额自动通过，大额逐级审批；通过后自动打款，每笔只付一次。",
    en: "A refund that is asked for is approved by its amount: small ones by themselves, larger ones by more people; what is approved is paid back, once.",
  },
  needs: [
    {
      zh: "一条按金额分级的审批链，没有的话在表单里就能建",
      en: "An approval chain with amount tiers; the form can make one",
    },
    { zh: "支付连接，用来把钱退给买家", en: "A pay connection that pays buyers back" },
    {
      zh: "退款申请由你的系统通过接口（POST /v1/events）送来",
      en: "Your system sends the requests to the API (POST /v1/events)",
    },
  ],
  options: RefundByTierOptions,
  labels: refundByTierLabels,
  initial: {},
  example: {
    chainId: "00000000-0000-4000-8000-0000000000c2",
    payConnectionId: "00000000-0000-4000-8000-0000000000a2",
  },
  chain: refundChain,
  chainId: (options) => options.chainId,
  check: checkRefundByTier,
  graph: refundByTierGraph,
  samples: refundByTierSamples,
});
