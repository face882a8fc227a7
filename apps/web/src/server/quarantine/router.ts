import { router } from "../trpc.ts";
import { keptBodyProcedure } from "./body.ts";
import { countKeptProcedure } from "./count.ts";
import { keptGroupsProcedure } from "./groups.ts";
import { listKeptProcedure } from "./list.ts";
import { listRulesProcedure, removeRuleProcedure } from "./rules.ts";
import { mapKeptProcedure, settleKeptProcedure } from "./settle.ts";

export const quarantineRouter = router({
  groups: keptGroupsProcedure,
  count: countKeptProcedure,
  list: listKeptProcedure,
  body: keptBodyProcedure,
  settle: settleKeptProcedure,
  map: mapKeptProcedure,
  rules: listRulesProcedure,
  removeRule: removeRuleProcedure,
});
