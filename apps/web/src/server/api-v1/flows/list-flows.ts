import { Id } from "@orderloom/schema/ids";
import { Moment } from "@orderloom/schema/order/order";
import { listFlows as queryFlows } from "@orderloom/store/flows/flow-queries";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";
import { pageKey, pageOf } from "../page-of.ts";

const Query = z.strictObject({
  search: z.string().max(200).optional(),
  after: pageKey(z.strictObject({ updatedAt: Moment, id: Id })),
});

/** The flows that are not archived, last changed first. */
export const listFlows = defineRoute({
  scope: "flows:read",
  summary: "Lists the flows that are not archived, last changed first.",
  answers: { 200: "A page of flows." },
  query: Query,
  async handle({ query: { search, after }, transaction }) {
    const flows = await transaction((tx) =>
      queryFlows(tx, { ...(search ? { search } : {}), ...(after ? { after } : {}) }),
    );
    return answer(pageOf(flows, ({ updatedAt, id }) => ({ updatedAt, id })));
  },
});
