import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { CHECK_LABELS, Check } from "@orderloom/schema/proof/check";
import { z } from "zod";
import { type Api, openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { printList } from "../print-list.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const Checked = z.object({ looked: z.number(), findings: z.number() });
const Report = z.object({
  rules: z.array(
    z.object({ check: Check, looked: z.number(), buckets: z.number(), since: z.string().nullable(), open: z.number() }),
  ),
  findings: z.array(z.object({ check: Check, subject: z.string(), expected: z.string(), found: z.string() })),
});

/** Proves that everything is accounted for, or names the rows and fails; with --json as the API has it. */
export const check = defineCommand({
  name: "check",
  usage: "[--full] [--json]",
  summary: {
    zh: "对账：消息、订单、库存是否相符；--full 马上全查一遍",
    en: "Tell whether messages, orders and stock add up; --full looks at everything now",
  },
  options: { full: { type: "boolean" }, json: { type: "boolean" } },
  input: z.object({ full: z.boolean().default(false), json: z.boolean().default(false) }),
  async run({ full, json }, context) {
    const api = await openApi(context, ["proof:write"]);
    if (full) await checkAll(api);
    const report = await api.get("/proof", Report);
    const { terminal } = context;
    const { language } = terminal;
    if (json) terminal.out(JSON.stringify(report, null, 2));
    else {
      printList(terminal, false, {
        items: report.rules,
        heads: {
          zh: ["规则", "已查行数", "不符", "全部查过，自"],
          en: ["rule", "rows", "wrong", "all looked at since"],
        },
        cells: (rule) => [
          CHECK_LABELS[rule.check][language],
          String(rule.looked),
          String(rule.open),
          rule.since ?? "–",
        ],
      });
      if (report.findings.length > 0) {
        printList(terminal, false, {
          items: report.findings,
          heads: { zh: ["规则", "对象", "应为", "实为"], en: ["rule", "of", "should be", "is"] },
          cells: (row) => [row.check, row.subject, row.expected, row.found],
        });
      }
    }
    const count = report.rules.reduce((sum, rule) => sum + rule.open, 0);
    if (count > 0) throw new Failure(WORDS.doesNotAddUp, { params: { count } });
    if (report.rules.some(({ buckets }) => buckets < BUCKET_COUNT)) throw new Failure(WORDS.notAllChecked);
    if (!json) terminal.note(say(terminal, WORDS.addsUp));
  },
});

/** Bucket by bucket, so that no request outlasts its time however much there is. */
async function checkAll(api: Api): Promise<void> {
  for (let bucket = 0; bucket < BUCKET_COUNT; bucket += 1) await api.post(`/proof/buckets/${bucket}`, {}, Checked);
}
