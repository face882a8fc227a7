import { router } from "../trpc.ts";
import { connectionActsProcedure } from "./acts.ts";
import { cancelCallsProcedure } from "./cancel-calls.ts";
import { changeConnectionProcedure } from "./change.ts";
import { createConnectionProcedure } from "./create.ts";
import { deleteConnectionProcedure } from "./delete.ts";
import { holdProcedure, setHoldProcedure } from "./hold.ts";
import { listConnectionsProcedure } from "./list.ts";
import { probeConnectionProcedure } from "./probe.ts";
import { releaseCallsProcedure } from "./release-calls.ts";
import { setConnectionLimitsProcedure } from "./set-limits.ts";
import { setConnectionPausedProcedure } from "./set-paused.ts";
import { setConnectionSecretProcedure } from "./set-secret.ts";
import { connectionUsesProcedure } from "./uses.ts";
import { waitingCallsProcedure } from "./waiting-calls.ts";

export const connectionsRouter = router({
  list: listConnectionsProcedure,
  create: createConnectionProcedure,
  change: changeConnectionProcedure,
  delete: deleteConnectionProcedure,
  uses: connectionUsesProcedure,
  acts: connectionActsProcedure,
  setPaused: setConnectionPausedProcedure,
  setSecret: setConnectionSecretProcedure,
  setLimits: setConnectionLimitsProcedure,
  probe: probeConnectionProcedure,
  waitingCalls: waitingCallsProcedure,
  releaseCalls: releaseCallsProcedure,
  cancelCalls: cancelCallsProcedure,
  hold: holdProcedure,
  setHold: setHoldProcedure,
});
