import { router } from "../trpc.ts";
import { countUnreadProcedure } from "./count-unread.ts";
import { listNoticesProcedure } from "./list.ts";
import { markNoticesReadProcedure } from "./mark-read.ts";

export const noticesRouter = router({
  list: listNoticesProcedure,
  countUnread: countUnreadProcedure,
  markRead: markNoticesReadProcedure,
});
