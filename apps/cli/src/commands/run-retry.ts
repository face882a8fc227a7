import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";

/** Tries an ended run again from the node that failed, or another one, and prints the new run's id. */
export const runRetry = defineCommand({
  name: "run retry",
  usage: "ID [--node NODE] [--version-id ID] [--reason TEXT]",
  summary: {
    zh: "重试一次已结束的运行，打印新运行的编号",
    en: "Retry a run that has ended and print the new run's id",
  },
  options: { node: { type: "string" }, "version-id": { type: "string" }, reason: { type: "string" } },
  positionals: ["id"],
  input: z.object({
    id: Id,
    node: z.string().optional(),
    "version-id": Id.optional(),
    reason: z.string().trim().min(1).max(500).optional(),
  }),
  async run({ id, node, "version-id": versionId, reason }, context) {
    const api = await openApi(context, ["runs:write"]);
    const { runId } = await api.post(`/runs/${id}/retry`, { node, versionId, reason }, z.looseObject({ runId: Id }));
    context.terminal.out(runId);
  },
});
