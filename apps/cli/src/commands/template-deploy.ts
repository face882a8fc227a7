import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { TEMPLATES } from "@orderloom/templates/templates";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { GraphRefusal, tellRefusal } from "../graph-problems.ts";
import { readJsonFile } from "../read-json-file.ts";
import { WORDS } from "../words.ts";

const Deployed = z.object({ flowId: Id, version: z.number().nullable() });

/**
 * Makes a flow of a template with the options of a file, and prints its id, and the version when it was published.
 * Options that do not fit change nothing: every problem is printed and the exit code is 1.
 */
export const templateDeploy = defineCommand({
  name: "template deploy",
  usage: "TEMPLATE --options FILE [--name NAME] [--publish]",
  summary: {
    zh: "用模板建一条流程并打印流程编号；--publish 同时发布并打印版本",
    en: "Make a flow of a template and print its id; --publish publishes it and prints the version",
  },
  options: { options: { type: "string" }, name: { type: "string" }, publish: { type: "boolean" } },
  positionals: ["template"],
  input: z.object({
    template: z.enum(TEMPLATES.map(({ id }) => id)),
    options: z.string().min(1),
    name: z.string().trim().min(1).max(LIMITS.nameChars).optional(),
    publish: z.boolean().default(false),
  }),
  async run({ template, options: file, name, publish }, context) {
    const { terminal } = context;
    const options = await readJsonFile(file);
    const api = await openApi(context, ["flows:write"]);
    const body = { options, publish, language: terminal.language, ...(name ? { name } : {}) };
    const deployed = await api.post(`/templates/${template}/deploy`, body, z.union([GraphRefusal, Deployed]));
    if ("error" in deployed) {
      throw new Failure(WORDS.templateNotDeployed, { params: { count: tellRefusal(deployed, terminal) } });
    }
    terminal.out(deployed.version === null ? deployed.flowId : `${deployed.flowId} ${deployed.version}`);
  },
});
