import { router } from "../trpc.ts";
import { chainChoicesProcedure } from "./choices.ts";

export const chainsRouter = router({
  choices: chainChoicesProcedure,
});
