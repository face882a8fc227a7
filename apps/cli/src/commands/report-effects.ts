import { EffectCounts, EffectGroup } from "@orderloom/schema/run/effects-report";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { printList } from "../print-list.ts";
import { queryText } from "../query-text.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const Report = z.object({
  total: EffectCounts,
  addsUp: z.boolean(),
  repeats: z.int(),
  groups: z.array(z.object({ key: z.string().nullable(), name: z.string().nullable(), ...EffectCounts.shape })),
});

const Moment = z.iso.datetime({ offset: true });
const DAY_MS = 86_400_000;

/** Says whether every outside effect of a period (the last day by default) happened once; with --json as the API has it. */
export const reportEffects = defineCommand({
  name: "report effects",
  usage: "[--from TIME] [--to TIME] [--by connection|performer|flow] [--json]",
  summary: { zh: "核对一段时间的外部调用是否都恰好一次", en: "Tell whether every outside effect happened once" },
  options: {
    from: { type: "string" },
    to: { type: "string" },
    by: { type: "string" },
    json: { type: "boolean" },
  },
  input: z.object({
    from: Moment.optional(),
    to: Moment.optional(),
    by: EffectGroup.optional(),
    json: z.boolean().default(false),
  }),
  async run({ from, to, by, json }, context) {
    const api = await openApi(context, ["runs:read"]);
    const end = to === undefined ? new Date() : new Date(to);
    const start = from === undefined ? new Date(end.getTime() - DAY_MS) : new Date(from);
    const period = { from: start.toISOString(), to: end.toISOString() };
    const report = await api.get(`/reports/effects${queryText({ ...period, by })}`, Report);
    const { terminal } = context;
    if (json) return terminal.out(JSON.stringify({ ...period, ...report }, null, 2));
    terminal.note(say(terminal, report.addsUp ? WORDS.effectsAddUp : WORDS.effectsDiffer));
    if (report.repeats > 0) terminal.note(`${say(terminal, WORDS.effectsRepeats)} ${report.repeats}`);
    printList(terminal, false, {
      items: report.groups,
      heads: {
        zh: ["对象", "应办", "已确认", "失败", "重试用尽", "待核对", "未完成", "已撤回", "拦下重复"],
        en: ["what", "intended", "confirmed", "failed", "dead", "unknown", "open", "withdrawn", "suppressed"],
      },
      cells: (group) => [
        group.name ?? group.key ?? "-",
        ...[group.intended, group.confirmed, group.failed, group.dead, group.unknown].map(String),
        ...[group.open, group.withdrawn, group.suppressed].map(String),
      ],
    });
  },
});
