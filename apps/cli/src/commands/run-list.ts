import { Id } from "@orderloom/schema/ids";
import { RunStatus } from "@orderloom/schema/run/run";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { printList } from "../print-list.ts";
import { queryText } from "../query-text.ts";
import { RUN_STATUS_LABELS } from "../run-words.ts";

const RunLine = z.looseObject({
  id: Id,
  orderNo: z.string().nullable(),
  flowName: z.string(),
  versionNumber: z.number(),
  status: RunStatus,
  startedAt: z.string(),
});

/** Lists runs, newest first; with --json as the API has them. */
export const runList = defineCommand({
  name: "run list",
  usage: "[--status STATUS] [--flow ID] [--order ID] [--json]",
  summary: { zh: "列出运行，最新的在前", en: "List runs, newest first" },
  options: {
    status: { type: "string" },
    flow: { type: "string" },
    order: { type: "string" },
    json: { type: "boolean" },
  },
  input: z.object({
    status: RunStatus.optional(),
    flow: Id.optional(),
    order: Id.optional(),
    json: z.boolean().default(false),
  }),
  async run({ status, flow, order, json }, context) {
    const api = await openApi(context, ["runs:read"]);
    const query = queryText({ status, flowId: flow, orderId: order });
    const { items } = await api.get(`/runs${query}`, z.object({ items: z.array(RunLine) }));
    const { language } = context.terminal;
    printList(context.terminal, json, {
      items,
      heads: {
        zh: ["编号", "流程", "版本", "订单号", "状态", "开始时间"],
        en: ["id", "flow", "version", "order", "status", "started"],
      },
      cells: (run) => [
        run.id,
        run.flowName,
        String(run.versionNumber),
        run.orderNo ?? "",
        RUN_STATUS_LABELS[run.status][language],
        run.startedAt,
      ],
    });
  },
});
