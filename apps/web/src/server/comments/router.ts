import { router } from "../trpc.ts";
import { deleteCommentProcedure } from "./delete-comment.ts";
import { editCommentProcedure } from "./edit-comment.ts";
import { listThreadsProcedure } from "./list-threads.ts";
import { setThreadResolvedProcedure } from "./set-thread-resolved.ts";
import { writeCommentProcedure } from "./write-comment.ts";

export const commentsRouter = router({
  list: listThreadsProcedure,
  write: writeCommentProcedure,
  edit: editCommentProcedure,
  delete: deleteCommentProcedure,
  setResolved: setThreadResolvedProcedure,
});
