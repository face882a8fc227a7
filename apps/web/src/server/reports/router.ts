import { router } from "../trpc.ts";
import { effectItemsProcedure } from "./effect-items.ts";
import { effectsReportProcedure } from "./effects.ts";

export const reportsRouter = router({ effects: effectsReportProcedure, effectItems: effectItemsProcedure });
