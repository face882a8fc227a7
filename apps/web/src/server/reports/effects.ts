import { EffectGroup } from "@orderloom/schema/run/effects-report";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { readEffects } from "./read-effects.ts";
import { periodOf, ReportPeriod } from "./report-period.ts";

/** Whether every outside effect of a period happened once, in figures. */
export const effectsReportProcedure = procedure("call.read")
  .input(z.strictObject({ ...ReportPeriod.shape, by: EffectGroup }))
  .query(({ ctx, input: { from, to, by } }) =>
    readEffects({ period: periodOf({ from, to }), by, scope: ctx.signedIn.scope }, (work) =>
      inTransaction(ctx.db, ctx.environment, work),
    ),
  );
