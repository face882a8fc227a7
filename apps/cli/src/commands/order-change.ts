import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { readJsonInput } from "../read-json-file.ts";

/** Asks for a change of an order and prints the request's id. What is personal comes in a file, never in the command. */
export const orderChange = defineCommand({
  name: "order change",
  usage: "ID WISH.json|- --reason TEXT",
  summary: {
    zh: "申请修改收货信息、金额或商品（内容放在 JSON 文件里），打印申请编号",
    en: "Ask for another receiver, amount or lines, as a JSON file says; print the request's id",
  },
  options: { reason: { type: "string" } },
  positionals: ["id", "file"],
  input: z.object({ id: Id, file: z.string().min(1), reason: z.string().trim().min(1).max(500) }),
  async run({ id, file, reason }, context) {
    const wish = await readJsonInput(context.terminal, file);
    const api = await openApi(context, ["orders:edit"]);
    const { requestId } = await api.post(`/orders/${id}/changes`, { wish, reason }, z.object({ requestId: Id }));
    context.terminal.out(requestId);
  },
});
