import { CustomField } from "@orderloom/schema/order/custom-field";
import { CustomKey } from "@orderloom/schema/order/custom-value";
import { inControlTransaction } from "@orderloom/store/database/database";
import { listFields } from "@orderloom/store/fields/read-fields";
import { saveField } from "@orderloom/store/fields/save-field";
import { z } from "zod";
import { readActs } from "../acts/read-acts.ts";
import { procedure, router } from "../trpc.ts";

const Save = z.strictObject({ field: CustomField, basedOn: z.int().nonnegative() });

/** The fields of orders that administrators defined: whoever reads orders knows them, who defines them is told apart. */
export const fieldsRouter = router({
  list: procedure("order.read").query(({ ctx }) => inControlTransaction(ctx.db, listFields)),
  acts: procedure("field.edit")
    .input(z.strictObject({ key: CustomKey }))
    .query(({ ctx, input: { key } }) => readActs(ctx, { subject: "field", subjectId: key })),
  save: procedure("field.edit")
    .input(Save)
    .mutation(async ({ ctx, input }) => {
      const number = await inControlTransaction(ctx.db, (tx) => saveField(tx, { ...input, cause: ctx.cause }));
      return { number };
    }),
});
