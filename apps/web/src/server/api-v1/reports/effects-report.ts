import { EffectGroup } from "@orderloom/schema/run/effects-report";
import { z } from "zod";
import { readEffects } from "../../reports/read-effects.ts";
import { periodOf, ReportPeriod } from "../../reports/report-period.ts";
import { answer, defineRoute } from "../define-route.ts";

/** Whether every outside effect of a period happened once, in figures. */
export const effectsReport = defineRoute({
  scope: "runs:read",
  summary: "Counts the outside effects of a period: intended, confirmed, failed, unknown, repeats suppressed.",
  answers: { 200: "The counts in total and by group, and whether they add up." },
  query: z.strictObject({ ...ReportPeriod.shape, by: EffectGroup.default("connection") }),
  async handle({ query: { by, ...period }, scope, transaction }) {
    return answer(await readEffects({ period: periodOf(period), by, scope }, transaction));
  },
});
