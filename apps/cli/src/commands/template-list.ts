import { TEMPLATES } from "@orderloom/templates/templates";
import { z } from "zod";
import { defineCommand } from "../command.ts";
import { printList } from "../print-list.ts";

/** Lists the ready-made flows; with --json what each asks, as JSON Schema, and complete options to begin with. */
export const templateList = defineCommand({
  name: "template list",
  usage: "[--json]",
  summary: {
    zh: "列出模板；--json 同时给出每个模板的选项格式和示例",
    en: "List the templates; --json also says which options each takes, with an example",
  },
  options: { json: { type: "boolean" } },
  input: z.object({ json: z.boolean().default(false) }),
  async run({ json }, { terminal }) {
    const items = TEMPLATES.map(({ id, name, does, needs, options, example }) => ({
      id,
      name,
      does,
      needs,
      options: z.toJSONSchema(options, { io: "input" }),
      example,
    }));
    printList(terminal, json, {
      items,
      heads: { zh: ["编号", "名称", "做什么"], en: ["id", "name", "what it does"] },
      cells: ({ id, name, does }) => [id, name[terminal.language], does[terminal.language]],
    });
  },
});
