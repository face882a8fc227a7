import { router } from "../trpc.ts";
import { connectionActsProcedure } from "./acts.ts";
import { changeConnectionProcedure } from "./change.ts";
import { createConnectionProcedure } from "./create.ts";
import { deleteConnectionProcedure } from "./delete.ts";
import { listConnectionsProcedure } from "./list.ts";
import { setConnectionPausedProcedure } from "./set-paused.ts";
import { setConnectionSecretProcedure } from "./set-secret.ts";
import { connectionUsesProcedure } from "./uses.ts";

export const connectionsRouter = router({
  list: listConnectionsProcedure,
  create: createConnectionProcedure,
  change: changeConnectionProcedure,
  delete: deleteConnectionProcedure,
  uses: connectionUsesProcedure,
  acts: connectionActsProcedure,
  setPaused: setConnectionPausedProcedure,
  setSecret: setConnectionSecretProcedure,
});
