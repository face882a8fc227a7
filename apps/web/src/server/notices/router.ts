import { router } from "../trpc.ts";
import { countUnreadProcedure } from "./count-unread.ts";

export const noticesRouter = router({
  countUnread: countUnreadProcedure,
});
