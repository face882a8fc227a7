import { router } from "../trpc.ts";
import { effectItemsProcedure } from "./effect-items.ts";
import { effectsReportProcedure } from "./effects.ts";
import { repeatItemsProcedure } from "./repeat-items.ts";

export const reportsRouter = router({
  effects: effectsReportProcedure,
  effectItems: effectItemsProcedure,
  repeatItems: repeatItemsProcedure,
});
