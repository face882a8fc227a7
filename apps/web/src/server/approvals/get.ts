import { askedOf } from "@orderloom/schema/approval/approval-case";
import { tierOf } from "@orderloom/schema/approval/levels-for";
import { Id } from "@orderloom/schema/ids";
import { isAllowed } from "@orderloom/schema/permission";
import { approvalAnswers } from "@orderloom/store/approvals/approval-answers";
import type { ApprovalListItem } from "@orderloom/store/approvals/approval-list";
import { listPhotos } from "@orderloom/store/approvals/approval-photos";
import { type ApprovalState, readApprovalState } from "@orderloom/store/approvals/approval-state";
import { listChainPeople } from "@orderloom/store/approvals/chain-people";
import { readRequestChain } from "@orderloom/store/approvals/chains";
import { readDeciders } from "@orderloom/store/approvals/read-deciders";
import { inTransaction, type Tx } from "@orderloom/store/database/database";
import { getOrder, type Reading } from "@orderloom/store/orders/order-queries";
import { orderRefunds, type RefundDetail } from "@orderloom/store/orders/order-refunds";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { readingOf } from "../orders/reading.ts";
import { procedure } from "../trpc.ts";
import { isConcerned } from "./is-concerned.ts";
import { mayDecide } from "./may-decide.ts";
import { visibleApproval } from "./visible-approval.ts";

/** One request with what it is about, what was answered so far, who can answer now, and whether the reader may. */
export const getApprovalProcedure = procedure("approval.read")
  .input(z.strictObject({ approvalId: Id }))
  .query(({ ctx, input: { approvalId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const { signedIn } = ctx;
      const approval = await visibleApproval(tx, approvalId, signedIn);
      const request = orMissing(await readApprovalState(tx, approvalId), { approvalId });
      const reading = readingOf(signedIn);
      const { orderId } = request;
      const order = orderId === null ? null : await getOrder(tx, keys(), { orderId, ...reading });
      const concerned = isConcerned(request, signedIn);
      const reader = { request, roles: signedIn.roles, isConcerned: concerned };
      return {
        ...approval,
        order,
        refund: await askedRefund(tx, request, { ...reading, isAddressed: concerned }),
        answers: await approvalAnswers(tx, keys(), reader),
        photos: concerned ? await listPhotos(tx, approvalId) : [],
        levels: await namedLevels(tx, request),
        tier: await measuredTier(tx, approval),
        deciders: await decidersNow(tx, request),
        may: mayDecide(request, signedIn),
      };
    }),
  );

/** The refund that the request is about, if it is about one. */
async function askedRefund(
  tx: Tx,
  { orderId, refundId }: ApprovalState,
  reading: Reading & { readonly isAddressed: boolean },
): Promise<RefundDetail | null> {
  if (orderId === null || refundId === null) return null;
  const refunds = await orderRefunds(tx, keys(), { orderId, ...reading });
  return refunds.find(({ id }) => id === refundId) ?? null;
}

/** The levels with the names of the people they ask. */
async function namedLevels(tx: Tx, { levels }: ApprovalState) {
  const ids = levels.flatMap(({ who }) => (who.type === "people" ? who.personIds : []));
  const names = new Map((await listChainPeople(tx, ids)).map(({ id, name }) => [id, name]));
  return levels.map((level) => ({
    ...level,
    names: level.who.type === "people" ? level.who.personIds.map((id) => names.get(id) ?? "") : [],
  }));
}

/** The step that the amount fell into, of the version that the request was asked with. */
async function measuredTier(tx: Tx, { id, amount, currency }: ApprovalListItem) {
  const { name, definition } = await readRequestChain(tx, id);
  const measured = amount !== null && currency !== null ? { minor: amount, currency } : null;
  const tier = definition?.tiers ? tierOf(definition.tiers, measured) : null;
  return { chain: name, step: tier && definition?.tiers && { ...tier, currency: definition.tiers.currency } };
}

/** Who can answer the open level at this moment, by name. */
async function decidersNow(tx: Tx, request: ApprovalState): Promise<readonly string[]> {
  if (request.status !== "open") return [];
  const { roles, people, closedTo } = askedOf(request);
  const asked = await readDeciders(tx, { roles, people, orderId: request.orderId });
  const found = await listChainPeople(
    tx,
    asked.filter((personId) => !closedTo.includes(personId)),
  );
  return found.filter((person) => isAllowed(person.roles, "approval.decide")).map(({ name }) => name);
}
