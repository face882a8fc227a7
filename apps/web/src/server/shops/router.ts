import { router } from "../trpc.ts";
import { listShopsProcedure } from "./list.ts";

export const shopsRouter = router({
  list: listShopsProcedure,
});
