import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { strandedApprovals } from "@orderloom/store/approvals/stranded-approvals";
import { inControlTransaction, inTransaction } from "@orderloom/store/database/database";
import { listSignIns } from "@orderloom/store/people/sign-ins";
import { tokensOf } from "@orderloom/store/people/tokens";
import { procedure } from "../trpc.ts";
import { PersonInput } from "./person-input.ts";

/** What shutting somebody out would end, and the open requests that nobody else could decide. */
export const leavingProcedure = procedure("person.edit")
  .input(PersonInput)
  .query(async ({ ctx, input: { personId } }) => {
    const ends = await inControlTransaction(ctx.db, async (tx) => ({
      signIns: (await listSignIns(tx, personId)).length,
      tokens: await tokensOf(tx, personId),
    }));
    const stranded = await Promise.all(
      ENVIRONMENTS.map((env) => inTransaction(ctx.db, env, (tx) => strandedApprovals(tx, personId))),
    );
    return { ...ends, approvals: stranded.flat() };
  });
