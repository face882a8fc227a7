import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { OrderState } from "@orderloom/schema/order/order-state";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { queryText } from "../query-text.ts";

/** Writes orders with their lines into a file, or as CSV to the output. */
export const exportOrders = defineCommand({
  name: "export orders",
  usage: "[--state STATE] [--format csv|xlsx] [--output FILE]",
  summary: { zh: "导出订单及明细（不含个人信息）", en: "Export orders with their lines (nothing personal)" },
  options: {
    state: { type: "string" },
    format: { type: "string" },
    output: { type: "string" },
  },
  input: z
    .object({
      state: OrderState.optional(),
      format: z.enum(["csv", "xlsx"]).default("csv"),
      output: z.string().min(1).optional(),
    })
    // A workbook in a terminal helps nobody.
    .refine(({ format, output }) => format === "csv" || output !== undefined, { path: ["output"] }),
  async run({ state, format, output }, context) {
    const api = await openApi(context, ["orders:read"]);
    const { language, out } = context.terminal;
    const pieces = api.pieces(`/orders/export${queryText({ state, format, language })}`);
    if (output !== undefined) {
      await pipeline(pieces, createWriteStream(output));
      return;
    }
    const decoder = new TextDecoder();
    let rest = "";
    for await (const piece of pieces) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) out(line);
    }
  },
});
