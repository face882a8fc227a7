import { router } from "../trpc.ts";
import { cancelReplayProcedure } from "./cancel-replay.ts";
import { discardLettersProcedure } from "./discard.ts";
import { letterGroupsProcedure } from "./groups.ts";
import { listLettersProcedure } from "./list.ts";
import { replayLettersProcedure } from "./replay.ts";
import { listReplaysProcedure } from "./replays.ts";

export const lettersRouter = router({
  groups: letterGroupsProcedure,
  list: listLettersProcedure,
  replay: replayLettersProcedure,
  replays: listReplaysProcedure,
  cancelReplay: cancelReplayProcedure,
  discard: discardLettersProcedure,
});
