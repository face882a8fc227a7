import { router } from "../trpc.ts";
import { changeCalendarProcedure } from "./change.ts";
import { calendarChoicesProcedure } from "./choices.ts";
import { createCalendarProcedure } from "./create.ts";
import { calendarHistoryProcedure } from "./history.ts";
import { listCalendarsProcedure } from "./list.ts";
import { setCalendarArchivedProcedure } from "./set-archived.ts";

export const calendarsRouter = router({
  choices: calendarChoicesProcedure,
  list: listCalendarsProcedure,
  history: calendarHistoryProcedure,
  create: createCalendarProcedure,
  change: changeCalendarProcedure,
  setArchived: setCalendarArchivedProcedure,
});
