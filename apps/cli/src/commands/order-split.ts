import { Id } from "@orderloom/schema/ids";
import type { SplitBy } from "@orderloom/schema/order/split-plan";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { UsageFailure } from "../failure.ts";
import { WORDS } from "../words.ts";

/** A part as it is written: `1:2,3:1` is two of line 1 and one of line 3. */
const Part = z
  .string()
  .regex(/^\d+:\d+(\.\d+)?(,\d+:\d+(\.\d+)?)*$/)
  .transform((text) =>
    text.split(",").map((piece) => {
      const [lineNo, quantity] = piece.split(":").map(Number);
      return { lineNo: lineNo ?? 0, quantity: quantity ?? 0 };
    }),
  );

/** Splits an order and prints the ids of its parts. */
export const orderSplit = defineCommand({
  name: "order split",
  usage: "ID (--by warehouse|stock | --most-g GRAMS | --part LINE:QTY,… [--part …])",
  summary: {
    zh: "拆单：按仓库、库存、重量或指定商品行，打印子订单编号",
    en: "Split an order by warehouse, stock, weight or chosen lines; print the ids of its parts",
  },
  options: { by: { type: "string" }, "most-g": { type: "string" }, part: { type: "string", multiple: true } },
  positionals: ["id"],
  input: z.object({
    id: Id,
    by: z.enum(["warehouse", "stock"]).optional(),
    "most-g": z.coerce.number().int().positive().optional(),
    part: z.array(Part).optional(),
  }),
  async run({ id, by, "most-g": mostG, part: parts }, context) {
    const hows: SplitBy[] = [
      ...(by ? [{ by }] : []),
      ...(mostG === undefined ? [] : [{ by: "weight" as const, mostG }]),
      ...(parts ? [{ by: "lines" as const, parts }] : []),
    ];
    const [how, ...more] = hows;
    if (!how || more.length > 0) throw new UsageFailure(WORDS.splitHow);
    const api = await openApi(context, ["orders:edit"]);
    const { orderIds } = await api.post(`/orders/${id}/split`, { how }, z.object({ orderIds: z.array(Id) }));
    for (const orderId of orderIds) context.terminal.out(orderId);
  },
});
