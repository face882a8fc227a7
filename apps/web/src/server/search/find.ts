import { isId } from "@orderloom/schema/ids";
import { isAllowed, type Permission } from "@orderloom/schema/permission";
import { inTransaction, type Tx } from "@orderloom/store/database/database";
import { listFlows } from "@orderloom/store/flows/flow-queries";
import { listOrders } from "@orderloom/store/orders/order-list";
import { findPeople } from "@orderloom/store/people/people";
import { listRuns, type RunListItem } from "@orderloom/store/runs/run-list";
import { z } from "zod";
import type { SignedIn } from "../auth/signed-in.ts";
import { procedure } from "../trpc.ts";

/** Of each kind; whoever wants more goes to the list. */
const MOST = 5;

const Input = z.strictObject({ text: z.string().trim().min(1).max(128) });

/**
 * What the person may see that the text begins or names: orders by number, their runs, flows and people by name.
 * Nothing personal is searched and nothing personal is answered.
 */
export const findProcedure = procedure("self.manage")
  .input(Input)
  .query(({ ctx, input: { text } }) => {
    const may = (permission: Permission) => isAllowed(ctx.signedIn.roles, permission);
    return inTransaction(ctx.db, ctx.environment, async (tx) => {
      const orders = may("order.read") ? await findOrders(tx, text, ctx.signedIn) : [];
      const orderIds = orders.map(({ id }) => id);
      return {
        orders,
        runs: may("run.read") ? await findRuns(tx, orderIds, ctx.signedIn) : [],
        flows: may("flow.read") ? await findFlows(tx, text) : [],
        // A person is a page of administration.
        people: may("person.edit") ? await findPeople(tx, { text, limit: MOST }) : [],
      };
    });
  });

async function findOrders(tx: Tx, text: string, { scope }: SignedIn) {
  const found = await listOrders(tx, { number: text, ...scope, limit: MOST });
  return found.map(({ id, orderNo, externalNo, state, shopName }) => ({ id, orderNo, externalNo, state, shopName }));
}

async function findRuns(tx: Tx, orderIds: readonly string[], { scope }: SignedIn): Promise<readonly RunListItem[]> {
  const runs: RunListItem[] = [];
  for (const orderId of orderIds.filter(isId)) {
    if (runs.length < MOST) runs.push(...(await listRuns(tx, { orderId, ...scope, limit: MOST - runs.length })));
  }
  return runs;
}

async function findFlows(tx: Tx, text: string) {
  const flows = await listFlows(tx, { search: text });
  return flows.slice(0, MOST).map(({ id, name }) => ({ id, name }));
}
