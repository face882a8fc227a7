import { router } from "../trpc.ts";
import { changeChainProcedure } from "./change.ts";
import { chainChoicesProcedure } from "./choices.ts";
import { createChainProcedure } from "./create.ts";
import { forecastChainProcedure } from "./forecast.ts";
import { listChainsProcedure } from "./list.ts";
import { chainPeopleProcedure } from "./people.ts";
import { setChainArchivedProcedure } from "./set-archived.ts";

export const chainsRouter = router({
  choices: chainChoicesProcedure,
  list: listChainsProcedure,
  people: chainPeopleProcedure,
  forecast: forecastChainProcedure,
  create: createChainProcedure,
  change: changeChainProcedure,
  setArchived: setChainArchivedProcedure,
});
