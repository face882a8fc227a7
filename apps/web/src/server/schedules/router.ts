import { router } from "../trpc.ts";
import { listSchedulesProcedure } from "./list-schedules.ts";
import { nextTimesProcedure } from "./next-times.ts";

export const schedulesRouter = router({ list: listSchedulesProcedure, nextTimes: nextTimesProcedure });
