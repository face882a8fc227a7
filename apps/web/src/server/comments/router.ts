import { router } from "../trpc.ts";
import { listThreadsProcedure } from "./list-threads.ts";
import { setThreadResolvedProcedure } from "./set-thread-resolved.ts";
import { writeCommentProcedure } from "./write-comment.ts";

export const commentsRouter = router({
  list: listThreadsProcedure,
  write: writeCommentProcedure,
  setResolved: setThreadResolvedProcedure,
});
