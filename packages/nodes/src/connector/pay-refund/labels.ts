import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { PayRefundParams } from "./params.ts";

export const payRefundLabels: NodeLabels<keyof PayRefundParams> = {
  title: { zh: "退款打款", en: "Pay refund" },
  description: {
    zh: "通过支付系统把这笔退款付给买家；同一退款单只付一次。",
    en: "Pays the refund back through a pay system; each refund is paid once.",
  },
  params: {
    connectionId: {
      label: { zh: "支付连接", en: "Pay connection" },
      help: {
        zh: "地址、商户号和签名密钥在连接中维护。",
        en: "The address, the merchant id and the signing secret are kept in the connection.",
      },
    },
  },
};

export const payRefundPorts = {
  paid: { zh: "已退款", en: "Paid" },
  refused: { zh: "不能退款", en: "Refused" },
} as const;
