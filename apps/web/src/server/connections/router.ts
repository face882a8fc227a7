import { router } from "../trpc.ts";
import { createConnectionProcedure } from "./create.ts";
import { listConnectionsProcedure } from "./list.ts";
import { setConnectionPausedProcedure } from "./set-paused.ts";
import { setConnectionSecretProcedure } from "./set-secret.ts";

export const connectionsRouter = router({
  list: listConnectionsProcedure,
  create: createConnectionProcedure,
  setPaused: setConnectionPausedProcedure,
  setSecret: setConnectionSecretProcedure,
});
