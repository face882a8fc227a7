import { OrderloomError } from "@orderloom/schema/error";
import { ENVIRONMENTS, Id } from "@orderloom/schema/ids";
import { Language } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { Currency } from "@orderloom/schema/money";
import { MergePolicy } from "@orderloom/schema/order/merge-orders";
import { NumberRule } from "@orderloom/schema/order/number-rule";
import { StockPolicyChange } from "@orderloom/schema/stock/stock-policy";
import { Zone } from "@orderloom/schema/time/zone";
import { getConnection } from "@orderloom/store/connections/connection-queries";
import { changeSettings } from "@orderloom/store/control/settings";
import { type Db, inControlTransaction, inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  organisation: z.string().trim().max(LIMITS.nameChars).optional(),
  language: Language.optional(),
  zone: Zone.optional(),
  currency: Currency.optional(),
  stock: StockPolicyChange.optional(),
  orderNumbers: NumberRule.optional(),
  merge: MergePolicy.optional(),
  liveMailId: Id.nullable().optional(),
  sandboxMailId: Id.nullable().optional(),
  /** No line breaks: it stands in a mail's header. */
  mailSender: z
    .string()
    .trim()
    .max(LIMITS.nameChars)
    .regex(/^[^\p{Cc}]*$/u)
    .optional(),
});

/** Changes the given settings of the installation. A mail connection must be one of its environment. */
export const changeSettingsProcedure = procedure("settings.edit")
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    for (const env of ENVIRONMENTS) await mustBeMail(ctx.db, env, input[`${env}MailId`]);
    const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    await inControlTransaction(ctx.db, (tx) => changeSettings(tx, { change, cause: ctx.cause }));
  });

async function mustBeMail(
  db: Db,
  env: (typeof ENVIRONMENTS)[number],
  connectionId: Id | null | undefined,
): Promise<void> {
  if (!connectionId) return;
  const connection = await inTransaction(db, env, (tx) => getConnection(tx, connectionId));
  if (connection?.type !== "mail") throw new OrderloomError("not_found", { params: { connectionId } });
}
