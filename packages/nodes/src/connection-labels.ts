import type { ParamLabel } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import type { HttpSettings } from "./connector/http-request/http-settings.ts";
import type { PaySettings } from "./connector/pay-refund/pay-settings.ts";
import type { MailSettings } from "./mail/mail-settings.ts";

/** The words of a kind of connection; `secret` is null when it has none. */
export type ConnectionLabels<SettingName extends string = string> = {
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly settings: Readonly<Record<SettingName, ParamLabel>>;
  readonly secret: ParamLabel | null;
};

const privateNetwork = {
  label: { zh: "允许访问内网", en: "Allow private network" },
  help: {
    zh: "默认只能访问公网地址；对方在自己的内网时打开。",
    en: "Only public addresses are reached by default. Turn on for services inside your own network.",
  },
};

export const shopifyLabels: ConnectionLabels<never> = {
  title: { zh: "Shopify 店铺", en: "Shopify shop" },
  description: {
    zh: "接收 Shopify 推送的订单。把本连接的地址填到 Shopify 的 webhook 设置中，格式选 JSON。",
    en: "Takes the orders that Shopify sends. Enter this connection’s address in Shopify’s webhook settings, as JSON.",
  },
  settings: {},
  secret: {
    label: { zh: "签名密钥", en: "Signing secret" },
    help: {
      zh: "Shopify 后台「通知 › Webhook」页面底部的密钥；自建应用用它的 client secret。",
      en: "At the foot of “Notifications › Webhooks” in Shopify, or the client secret of your own app.",
    },
  },
};

export const apiLabels: ConnectionLabels<never> = {
  title: { zh: "开放接口", en: "API" },
  description: {
    zh: "由自己的系统按标准订单模型推送订单，使用访问令牌。",
    en: "Your own system sends orders in the standard order model, with an access token.",
  },
  settings: {},
  secret: null,
};

export const fileLabels: ConnectionLabels<never> = {
  title: { zh: "文件导入", en: "File import" },
  description: {
    zh: "用 CSV 或 XLSX 文件导入订单，在「订单 › 导入中心」上传。",
    en: "Orders come in as CSV or XLSX files, sent under “Orders › Import centre”.",
  },
  settings: {},
  secret: null,
};

export const httpLabels: ConnectionLabels<keyof HttpSettings> = {
  title: { zh: "HTTP 服务", en: "HTTP service" },
  description: {
    zh: "供「HTTP 请求」节点调用的外部系统。",
    en: "Another system, for the node “HTTP request” to call.",
  },
  settings: {
    baseUrl: {
      label: { zh: "基础地址", en: "Base URL" },
      help: { zh: "所有请求都在这个地址之下。", en: "Every request stays below this address." },
      example: "https://erp.example.com/api",
    },
    auth: {
      label: { zh: "认证方式", en: "Authentication" },
      help: {
        zh: "bearer：令牌；basic：用户名和密码；header：自定义请求头。",
        en: "bearer: a token; basic: user name and password; header: a header of its own.",
      },
      example: "bearer",
    },
    username: { label: { zh: "用户名", en: "User name" }, help: { zh: "仅 basic 需要。", en: "For basic only." } },
    headerName: {
      label: { zh: "请求头名称", en: "Header name" },
      help: { zh: "仅 header 需要。", en: "For header only." },
      example: "X-Api-Key",
    },
    allowPrivateNetwork: privateNetwork,
  },
  secret: {
    label: { zh: "密钥", en: "Secret" },
    help: {
      zh: "令牌、密码或请求头的值。保存后不再显示。",
      en: "The token, password or header value. Not shown again once saved.",
    },
  },
};

export const payLabels: ConnectionLabels<keyof PaySettings> = {
  title: { zh: "支付系统", en: "Pay system" },
  description: {
    zh: "供「退款打款」节点把退款付给买家。请求带签名、时间和随机串，并用幂等键保证只付一次。",
    en: "Pays refunds back for the node “Pay refund”. Requests are signed with time and nonce, and paid once by their key.",
  },
  settings: {
    baseUrl: {
      label: { zh: "接口地址", en: "Base URL" },
      help: { zh: "退款请求发到这个地址下的 /refunds。", en: "Refunds are sent to /refunds below this address." },
      example: "https://pay.example.com/v1",
    },
    merchantId: { label: { zh: "商户号", en: "Merchant id" }, example: "M-10001" },
    allowPrivateNetwork: privateNetwork,
  },
  secret: {
    label: { zh: "签名密钥", en: "Signing secret" },
    help: {
      zh: "用于 HMAC-SHA256 签名，由支付系统提供。保存后不再显示。",
      en: "For the HMAC-SHA256 signature; the pay system gives it. Not shown again once saved.",
    },
  },
};

export const mailLabels: ConnectionLabels<keyof MailSettings> = {
  title: { zh: "邮件（SMTP）", en: "Mail (SMTP)" },
  description: {
    zh: "供「发送通知」节点和审批提醒发送邮件。",
    en: "Sends the mails of notices and approvals.",
  },
  settings: {
    host: { label: { zh: "服务器", en: "Server" }, example: "smtp.example.com" },
    port: { label: { zh: "端口", en: "Port" }, example: "587" },
    secure: {
      label: { zh: "直接使用 TLS", en: "TLS from the start" },
      help: {
        zh: "465 端口打开；587 端口关闭，连接后自动升级为加密。",
        en: "On for port 465. Off for 587, where the connection is upgraded.",
      },
    },
    from: { label: { zh: "发件地址", en: "From" }, example: "orders@example.com" },
    user: {
      label: { zh: "用户名", en: "User" },
      help: { zh: "不需要登录时留空。", en: "Empty when no sign-in is needed." },
    },
    allowPrivateNetwork: privateNetwork,
  },
  secret: {
    label: { zh: "密码", en: "Password" },
    help: {
      zh: "很多邮箱要求使用授权码。保存后不再显示。",
      en: "Many providers ask for an app password. Not shown again once saved.",
    },
  },
};
