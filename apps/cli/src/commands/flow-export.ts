import { writeFile } from "node:fs/promises";
import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { reasonOf } from "../read-json-file.ts";
import { WORDS } from "../words.ts";

/** Prints a flow as a file that can be imported anywhere. */
export const flowExport = defineCommand({
  name: "flow export",
  usage: "FLOW-ID [--version draft|published|N] [--out FILE]",
  summary: { zh: "导出流程（默认草稿）为 JSON", en: "Export a flow as JSON (its draft by default)" },
  options: { version: { type: "string" }, out: { type: "string" } },
  positionals: ["flowId"],
  input: z.object({
    flowId: Id,
    version: z
      .string()
      .regex(/^(draft|published|[1-9]\d*)$/)
      .default("draft"),
    out: z.string().min(1).optional(),
  }),
  async run({ flowId, version, out: file }, context) {
    const api = await openApi(context, ["flows:read"]);
    const graph = await api.get(`/flows/${flowId}/graph?version=${version}`, z.json());
    const text = JSON.stringify(graph, null, 2);
    if (file === undefined) return context.terminal.out(text);
    await writeFile(file, `${text}\n`).catch((cause: unknown) => {
      throw new Failure(WORDS.fileUnwritable, { params: { file, reason: reasonOf(cause) }, cause });
    });
  },
});
