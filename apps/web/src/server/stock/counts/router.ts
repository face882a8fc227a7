import { router } from "../../trpc.ts";
import { compareCountProcedure } from "./compare.ts";
import { countLinesProcedure } from "./lines.ts";
import { listCountsProcedure } from "./list.ts";
import { settleCountProcedure } from "./settle.ts";

export const countsRouter = router({
  list: listCountsProcedure,
  lines: countLinesProcedure,
  compare: compareCountProcedure,
  settle: settleCountProcedure,
});
