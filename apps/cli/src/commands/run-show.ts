import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { runStory, ShownRun } from "../run-story.ts";

/** Shows one run with the steps it took; with --json as the API has it. */
export const runShow = defineCommand({
  name: "run show",
  usage: "ID [--json]",
  summary: { zh: "查看一次运行走过的步骤", en: "Show a run and the steps it took" },
  options: { json: { type: "boolean" } },
  positionals: ["id"],
  input: z.object({ id: Id, json: z.boolean().default(false) }),
  async run({ id, json }, context) {
    const api = await openApi(context, ["runs:read"]);
    const shown = await api.get(`/runs/${id}`, ShownRun);
    context.terminal.out(json ? JSON.stringify(shown, null, 2) : runStory(shown, context.terminal.language));
  },
});
