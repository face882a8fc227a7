import { accountRouter } from "./account/router.ts";
import { flowsRouter } from "./flows/router.ts";
import { noticesRouter } from "./notices/router.ts";
import { systemRouter } from "./system/router.ts";
import { router } from "./trpc.ts";

/** Every procedure of the screens, by area. */
export const appRouter = router({
  account: accountRouter,
  flows: flowsRouter,
  notices: noticesRouter,
  system: systemRouter,
});

export type AppRouter = typeof appRouter;
