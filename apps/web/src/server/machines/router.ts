import { router } from "../trpc.ts";
import { machineActsProcedure } from "./acts.ts";
import { listMachinesProcedure } from "./list.ts";
import { saveMachineProcedure } from "./save.ts";

export const machinesRouter = router({
  list: listMachinesProcedure,
  acts: machineActsProcedure,
  save: saveMachineProcedure,
});
