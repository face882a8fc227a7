import { knownCodes } from "@orderloom/nodes/channel-codes";
import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { setCodeRule } from "@orderloom/store/quarantine/code-rules";
import { listKeptGroups } from "@orderloom/store/quarantine/kept-groups";
import { settleKept } from "@orderloom/store/quarantine/settle-kept";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { procedure } from "../trpc.ts";
import { KeptGroupKey } from "./kept-group.ts";

const Input = z.strictObject({
  group: KeptGroupKey,
  /** One message; null for all of the group. */
  id: Id.nullable(),
  act: z.enum(["accept", "dismiss"]),
  reason: ActReason,
});

/** Has messages read again and accepted, or puts them aside, for a reason. Answers how many. */
export const settleKeptProcedure = procedure("run.operate")
  .input(Input)
  .mutation(async ({ ctx, input: { id, ...wish } }) => {
    const by = { type: "person", personId: ctx.signedIn.personId } as const;
    const wanted = { ...wish, by, scope: ctx.signedIn.scope, id: id ?? undefined };
    return { count: await inTransaction(ctx.db, ctx.environment, (tx) => settleKept(tx, wanted)) };
  });

/**
 * Says what the unknown code of a group means, from now on, and has its messages read again. Answers how many;
 * `not_found` when the group is gone, `invalid_input` for a meaning that is none of the field's.
 */
export const mapKeptProcedure = procedure("run.operate")
  .input(z.strictObject({ group: KeptGroupKey, meaning: z.string().max(64), reason: ActReason }))
  .mutation(async ({ ctx, input: { group, meaning, reason } }) => {
    const { personId, scope } = ctx.signedIn;
    const by = { type: "person", personId } as const;
    const count = await inTransaction(ctx.db, ctx.environment, async (tx) => {
      const found = (await listKeptGroups(tx, scope)).find((one) => one.group === group);
      if (!found?.unknown || found.type === null) throw new OrderloomError("not_found", { params: { group } });
      const { field, code } = found.unknown;
      if (!knownCodes(found.type, field)?.has(meaning)) throw new OrderloomError("invalid_input");
      await setCodeRule(tx, { type: found.type, field, code, meaning }, by);
      return await settleKept(tx, { group, act: "accept", reason, by, scope });
    });
    return { count };
  });
