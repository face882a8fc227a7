import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { checkBucket as checkInStore } from "@orderloom/store/proof/check-bucket";
import { z } from "zod";
import { needWhole } from "../../need-whole.ts";
import { answer, defineRoute } from "../define-route.ts";

const Params = z.object({
  bucket: z.coerce
    .number()
    .int()
    .min(0)
    .max(BUCKET_COUNT - 1),
});

/** Looks at one bucket; all of them, one after the other, are everything. */
export const checkBucket = defineRoute({
  scope: "proof:write",
  summary: `Holds every rule of conservation against one of the ${BUCKET_COUNT} buckets of the data (0 to ${BUCKET_COUNT - 1}), now.`,
  answers: { 200: "How many rows were looked at, how many break a rule, and how many of these nobody knew." },
  params: Params,
  async handle({ scope, params: { bucket }, transaction }) {
    needWhole(scope);
    return answer(await checkInStore(transaction, bucket));
  },
});
