import { router } from "../trpc.ts";
import { countUnknownCallsProcedure } from "./count-unknown.ts";
import { decideUnknownCallProcedure } from "./decide-unknown.ts";
import { getUnknownCallProcedure } from "./get-unknown.ts";
import { listUnknownCallsProcedure } from "./list-unknown.ts";

export const callsRouter = router({
  unknown: listUnknownCallsProcedure,
  getUnknown: getUnknownCallProcedure,
  countUnknown: countUnknownCallsProcedure,
  decide: decideUnknownCallProcedure,
});
