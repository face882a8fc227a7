import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import type { Id } from "@orderloom/schema/ids";
import type { Money } from "@orderloom/schema/money";
import type { Role } from "@orderloom/schema/role";
import { createChain } from "../approvals/chains.ts";
import { type DecideResult, type Decision, decideApproval } from "../approvals/decide-approval.ts";
import { inTransaction } from "../database/database.ts";
import { addPerson, BY_TEST } from "./control.ts";
import { runBatch, type WantedTurn } from "./turns.ts";
import { accept, messageOf, type World } from "./world.ts";

/** A request that was asked. */
export type AskedRequest = { readonly id: Id; readonly orderId: Id; readonly runId: Id };

/** A person who can sign in, with what a decision needs of them. */
export type Somebody = { readonly personId: string; readonly roles: readonly Role[] };

/** Adds a person with these roles. */
export function somebody(world: World, name: string, ...roles: readonly Role[]): Promise<Somebody> {
  return inTransaction(world.db, "live", async (tx) => {
    const { personId } = await addPerson(tx, { name, roles });
    return { personId, roles };
  });
}

/** Makes a chain and answers its id. */
export async function chainOf(world: World, definition: ChainDefinition): Promise<Id> {
  const made = await inTransaction(world.db, "live", (tx) =>
    createChain(tx, { name: { zh: "测试", en: "Test" }, definition, cause: BY_TEST }),
  );
  if (!made.ok) throw new Error(made.code);
  return made.chainId;
}

/** Lets `count` new orders ask a chain, each in a run that `requester` started, and answers the requests. */
export async function askChain(
  world: World,
  wanted: { chainId: Id; amount?: Money; requester?: Somebody; count?: number },
): Promise<readonly AskedRequest[]> {
  const { chainId, amount = null, requester, count = 1 } = wanted;
  const source = requester ? { source: { type: "person", personId: requester.personId } as const } : {};
  const accepted = await accept(
    world,
    Array.from({ length: count }, () => messageOf(world, source)),
  );
  const title = { zh: "请审批", en: "Please decide" };
  const turn: WantedTurn = {
    waits: { step: "approve:1", wait: { type: "approval" } },
    effects: [{ type: "approval.request", chainId, title, amount, refundId: null }],
  };
  await runBatch(world, () => turn, { lanes: ["fresh"] });
  const { rows } = await world.db.pool.query<AskedRequest>(
    `select id, order_id as "orderId", run_id as "runId" from live.approvals where order_id = any($1) order by id`,
    [accepted.map(({ orderId }) => orderId)],
  );
  return rows;
}

/** Decides in a transaction of its own. */
export function decideAs(
  world: World,
  person: Somebody,
  decision: Pick<Decision, "approvalId"> & Partial<Decision>,
): Promise<DecideResult> {
  return inTransaction(world.db, "live", (tx) =>
    decideApproval(tx, world.keys, { decision: "approved", stage: 0, comment: "看过了", ...person, ...decision }),
  );
}
