import { OrderloomError } from "@orderloom/schema/error";
import { inControlTransaction } from "@orderloom/store/database/database";
import { listCodeRules, removeCodeRule } from "@orderloom/store/quarantine/code-rules";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** What people said unknown codes mean. */
export const listRulesProcedure = procedure("run.read").query(async ({ ctx }) => ({
  items: await inControlTransaction(ctx.db, listCodeRules),
}));

const Text = z.string().min(1).max(64);

/** Takes a meaning back; messages that come with the code are kept again. `not_found` when there is none. */
export const removeRuleProcedure = procedure("run.operate")
  .input(z.strictObject({ type: Text, field: Text, code: Text }))
  .mutation(async ({ ctx, input }) => {
    const by = { type: "person", personId: ctx.signedIn.personId } as const;
    const done = await inControlTransaction(ctx.db, (tx) => removeCodeRule(tx, input, by));
    if (!done) throw new OrderloomError("not_found", { params: input });
  });
