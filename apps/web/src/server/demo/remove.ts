import { removeDemo } from "@orderloom/store/demo/remove-demo";
import { procedure } from "../trpc.ts";

/** Takes the demo out of the sandbox for good; 403 in live. */
export const removeDemoProcedure = procedure("demo.manage").mutation(({ ctx }) =>
  removeDemo(ctx.db, { environment: ctx.environment, cause: ctx.cause }),
);
