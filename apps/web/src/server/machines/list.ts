import { inControlTransaction } from "@orderloom/store/database/database";
import { listMachines } from "@orderloom/store/machines/save-machine";
import { procedure } from "../trpc.ts";

/** What was said of how orders of each type move; a type that is not listed moves as every installation's do. */
export const listMachinesProcedure = procedure("order.read").query(({ ctx }) =>
  inControlTransaction(ctx.db, listMachines),
);
