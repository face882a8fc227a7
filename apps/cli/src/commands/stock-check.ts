import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { printList } from "../print-list.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const Finding = z.object({ check: z.string(), subject: z.string(), expected: z.string(), found: z.string() });
const Report = z.object({ at: z.string(), findings: z.array(Finding) });

/** Proves that every piece is accounted for, or names the rows and fails; with --json as the API has it. */
export const stockCheck = defineCommand({
  name: "stock check",
  usage: "[--json]",
  summary: { zh: "核对库存：账面、流水、占用是否相符", en: "Tell whether balances, ledger and reservations add up" },
  options: { json: { type: "boolean" } },
  input: z.object({ json: z.boolean().default(false) }),
  async run({ json }, context) {
    const api = await openApi(context, ["stock:read"]);
    const report = await api.get("/stock/check", Report);
    const { terminal } = context;
    const { findings } = report;
    if (json) terminal.out(JSON.stringify(report, null, 2));
    else if (findings.length === 0) terminal.note(say(terminal, WORDS.stockAddsUp));
    else {
      printList(terminal, false, {
        items: findings,
        heads: { zh: ["规则", "对象", "应为", "实为"], en: ["rule", "of", "should be", "is"] },
        cells: ({ check, subject, expected, found }) => [check, subject, expected, found],
      });
    }
    if (findings.length > 0) throw new Failure(WORDS.stockDiffers, { params: { count: findings.length } });
  },
});
