import type { NodeLabels } from "@orderloom/schema/graph/node";
import type { HttpRequestParams } from "./params.ts";

export const httpRequestLabels: NodeLabels<keyof HttpRequestParams> = {
  title: { zh: "HTTP 请求", en: "HTTP request" },
  description: {
    zh: "调用外部系统的接口，等到结果后继续。",
    en: "Calls another system and goes on with its answer.",
  },
  params: {
    connectionId: {
      label: { zh: "连接", en: "Connection" },
      help: { zh: "地址和密钥在连接中维护。", en: "The address and the secret are kept in the connection." },
    },
    method: { label: { zh: "方法", en: "Method" }, example: "POST" },
    path: {
      label: { zh: "路径", en: "Path" },
      help: {
        zh: "接在连接的地址之后，插入的内容会自动编码。",
        en: "Added to the connection’s address. What it inserts is encoded.",
      },
      example: "/orders/{{ order.externalNo }}",
    },
    query: {
      label: { zh: "查询参数", en: "Query" },
      help: { zh: "参数名和值，值可以使用模板。", en: "Names and values; values may be templates." },
      example: "no = {{ order.orderNo }}",
    },
    body: {
      label: { zh: "请求体", en: "Body" },
      help: {
        zh: "JSON，字符串里可以使用模板；整个字符串只有一个变量时保留原来的类型。",
        en: "JSON whose texts may be templates. A text that is one variable alone keeps that value’s type.",
      },
      example: '{"no": "{{ order.orderNo }}", "quantity": "{{ order.quantity }}"}',
    },
    successStatuses: {
      label: { zh: "视为成功的状态码", en: "Statuses of success" },
      help: { zh: "不填则 200–299 都算成功。", en: "Leave empty to accept 200–299." },
      example: "200, 409",
    },
    extract: {
      label: { zh: "提取结果", en: "Take from the answer" },
      help: {
        zh: "只保存这里列出的字段，后面的节点可以引用。",
        en: "Only these fields are kept; later nodes can name them.",
      },
      example: "trackingNo = data.tracking.no",
    },
    deduplicates: {
      label: { zh: "对方按幂等键去重", en: "Service drops repeats" },
      help: {
        zh: "对方认得 Idempotency-Key 时打开，没有收到回应也可以安全重试；否则转人工核对。",
        en: "On when the service honours Idempotency-Key: an attempt without an answer is then made again. Otherwise a person checks it.",
      },
    },
    undoPath: {
      label: { zh: "撤销路径", en: "Path to undo" },
      help: {
        zh: "流程之后失败或被取消时，调用这个路径撤销；不填则不撤销。",
        en: "Requested when the run fails or is cancelled later. Leave empty where nothing is to be undone.",
      },
      example: "/reservations/{{ outputs.reserve.reservationNo }}",
    },
    undoMethod: { label: { zh: "撤销方法", en: "Method to undo" }, example: "DELETE" },
    undoBody: {
      label: { zh: "撤销请求体", en: "Body to undo" },
      help: { zh: "写法同请求体。", en: "Written like the body." },
      example: '{"reason": "cancelled"}',
    },
  },
};

export const httpRequestPorts = { done: { zh: "完成", en: "Done" } } as const;
