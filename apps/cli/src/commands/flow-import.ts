import { basename } from "node:path";
import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { GraphProblems, GraphRefusal, tellProblems, tellRefusal } from "../graph-problems.ts";
import { readJsonFile } from "../read-json-file.ts";
import { WORDS } from "../words.ts";

const Imported = z.object({ flowId: Id, version: z.number().nullable(), problems: GraphProblems });

/**
 * Prints the id of the flow made of a file, and the version when it was published. A file with errors changes
 * nothing: they are printed and the exit code is 1.
 */
export const flowImport = defineCommand({
  name: "flow import",
  usage: "FILE [--publish] [--name NAME] [--flow ID]",
  summary: {
    zh: "导入流程文件并打印流程编号；--publish 同时发布并打印版本；--flow 更新已有流程的草稿",
    en: "Import a flow's file and print its id; --publish publishes it and prints the version; --flow gives an existing flow a new draft",
  },
  options: { publish: { type: "boolean" }, name: { type: "string" }, flow: { type: "string" } },
  positionals: ["file"],
  input: z.object({
    file: z.string().min(1),
    publish: z.boolean().default(false),
    name: z.string().trim().min(1).max(LIMITS.nameChars).optional(),
    flow: Id.optional(),
  }),
  async run({ file, publish, name, flow }, context) {
    const { terminal } = context;
    const graph = await readJsonFile(file);
    const api = await openApi(context, ["flows:write"]);
    const body = { name: name ?? nameOfFile(file), graph, publish, ...(flow ? { flowId: flow } : {}) };
    const imported = await api.post("/flows", body, z.union([GraphRefusal, Imported]));
    if ("error" in imported) {
      throw new Failure(WORDS.flowNotImported, { params: { count: tellRefusal(imported, terminal) } });
    }
    tellProblems(imported.problems, terminal);
    terminal.out(imported.version === null ? imported.flowId : `${imported.flowId} ${imported.version}`);
  },
});

function nameOfFile(file: string): string {
  return (
    basename(file)
      .replace(/(\.flow)?\.json$/i, "")
      .slice(0, LIMITS.nameChars) || "flow"
  );
}
