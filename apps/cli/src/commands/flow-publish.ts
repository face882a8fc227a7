import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { GraphRefusal, tellRefusal } from "../graph-problems.ts";
import { WORDS } from "../words.ts";

const Published = z.object({ flowId: Id, version: z.number() });

/** Publishes a flow's draft and prints the flow's id and the version. */
export const flowPublish = defineCommand({
  name: "flow publish",
  usage: "FLOW-ID",
  summary: { zh: "发布流程的草稿，打印流程编号和版本", en: "Publish a flow's draft and print its id and the version" },
  options: {},
  positionals: ["flowId"],
  input: z.object({ flowId: Id }),
  async run({ flowId }, context) {
    const api = await openApi(context, ["flows:write"]);
    const published = await api.post(`/flows/${flowId}/publish`, {}, z.union([GraphRefusal, Published]));
    if ("error" in published) {
      throw new Failure(WORDS.flowNotPublished, { params: { count: tellRefusal(published, context.terminal) } });
    }
    context.terminal.out(`${published.flowId} ${published.version}`);
  },
});
