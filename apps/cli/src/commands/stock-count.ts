import { readFile } from "node:fs/promises";
import { Id } from "@orderloom/schema/ids";
import { readCountFile } from "@orderloom/schema/stock/stock-count";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { reasonOf } from "../read-json-file.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const Compared = z.object({ id: Id, skus: z.number(), differences: z.number(), isRepeat: z.boolean() });

/** Holds a warehouse's count against the ledger and says how many SKUs differ; they are settled on the screen. */
export const stockCount = defineCommand({
  name: "stock count",
  usage: "FILE --warehouse CODE [--reference TEXT] [--counted-at TIME] [--json]",
  summary: {
    zh: "把仓库盘点的 CSV（商品编码、数量）与账面核对，差异在页面上逐条处理",
    en: "Hold a warehouse's CSV (SKU, number) against the ledger; differences are settled on the screen",
  },
  options: {
    warehouse: { type: "string" },
    reference: { type: "string" },
    "counted-at": { type: "string" },
    json: { type: "boolean" },
  },
  positionals: ["file"],
  input: z.object({
    file: z.string().min(1),
    warehouse: z.string().min(1).max(64),
    reference: z.string().min(1).max(100).optional(),
    "counted-at": z.iso.datetime({ offset: true }).optional(),
    json: z.boolean().default(false),
  }),
  async run({ file, warehouse, reference, "counted-at": given, json }, context) {
    const { terminal } = context;
    const text = await readFile(file, "utf8").catch((cause: unknown) => {
      throw new Failure(WORDS.fileUnreadable, { params: { file, reason: reasonOf(cause) }, cause });
    });
    const { lines, badRows } = readCountFile(text);
    if (badRows.length > 0) throw new Failure(WORDS.countRows, { params: { rows: badRows.slice(0, 20).join(", ") } });
    const countedAt = (given === undefined ? new Date() : new Date(given)).toISOString();
    const api = await openApi(context, ["stock:write"]);
    const body = { warehouse, reference: reference ?? countedAt.slice(0, 10), countedAt, lines };
    const compared = await api.post("/stock/counts", body, Compared);
    if (json) return terminal.out(JSON.stringify(compared, null, 2));
    const { skus, differences } = compared;
    terminal.out(say(terminal, WORDS.counted, { skus, differences }));
  },
});
