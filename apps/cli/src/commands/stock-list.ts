import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { printList } from "../print-list.ts";
import { queryText } from "../query-text.ts";

const StockLine = z.looseObject({
  sku: z.string(),
  name: z.string(),
  warehouse: z.string().nullable(),
  available: z.number(),
  free: z.number(),
  soft: z.number(),
  allocated: z.number(),
  frozen: z.number(),
  outbound: z.number(),
  buffer: z.number(),
});

/** Lists what lies of each SKU in each warehouse; with --json as the API has it. */
export const stockList = defineCommand({
  name: "stock list",
  usage: "[--search TEXT] [--warehouse CODE] [--presale] [--json]",
  summary: { zh: "列出库存，按商品和仓库", en: "List stock by SKU and warehouse" },
  options: {
    search: { type: "string" },
    warehouse: { type: "string" },
    presale: { type: "boolean" },
    json: { type: "boolean" },
  },
  input: z.object({
    search: z.string().optional(),
    warehouse: z.string().optional(),
    presale: z.boolean().optional(),
    json: z.boolean().default(false),
  }),
  async run({ search, warehouse, presale, json }, context) {
    const api = await openApi(context, ["stock:read"]);
    const query = queryText({ search, warehouse, presale: presale ? "true" : undefined });
    const { items } = await api.get(`/stock${query}`, z.object({ items: z.array(StockLine) }));
    printList(context.terminal, json, {
      items,
      heads: {
        zh: ["商品", "名称", "仓库", "可售", "空闲", "预占", "已配货", "锁定", "已发未签", "安全库存"],
        en: ["sku", "name", "warehouse", "available", "free", "reserved", "allocated", "frozen", "shipped", "buffer"],
      },
      cells: (row) => [
        row.sku,
        row.name,
        row.warehouse ?? "",
        ...[row.available, row.free, row.soft, row.allocated, row.frozen, row.outbound, row.buffer].map(String),
      ],
    });
  },
});
