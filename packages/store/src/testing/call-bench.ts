import { randomUUID } from "node:crypto";
import type { ConnectionLimits } from "@orderloom/schema/connection-limits";
import { LIMITS } from "@orderloom/schema/limits";
import { type ClaimedCall, claimCalls } from "../calls/claim-calls.ts";
import { nextCallDelayMs } from "../calls/next-call.ts";
import { settleCalls } from "../calls/settle-calls.ts";
import type { AttemptResult } from "../calls/settlement.ts";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { addPerson } from "./control.ts";
import { runBatch } from "./turns.ts";
import { accept, createWorld, messageOf, type World } from "./world.ts";

/** Connections whose calls a test plans, claims and settles in the runner's place. */
export type CallBench = {
  readonly world: World;
  readonly query: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;
  readonly clear: () => Promise<void>;
  readonly connection: (limits?: Partial<ConnectionLimits>) => Promise<string>;
  /** Plans a call through each of the connections. */
  readonly plan: (...connectionIds: string[]) => Promise<void>;
  readonly claim: (options?: { limit?: number; owner?: string }) => Promise<readonly ClaimedCall[]>;
  readonly settle: (calls: readonly ClaimedCall[], result: AttemptResult) => Promise<void>;
  /** Milliseconds until the next call can be claimed. */
  readonly delay: () => Promise<number | null>;
  /** Makes all that waits due. */
  readonly backdate: () => Promise<void>;
};

export const DOWN = { type: "retry", code: "call_failed", params: {} } as const;
export const OK = { type: "ok", result: {} } as const;

export async function createCallBench(): Promise<CallBench> {
  const world = await createWorld();
  const { db, keys } = world;
  await inTransaction(db, "live", (tx) => addPerson(tx, { name: "Admin", roles: ["admin"] }));
  const query = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await db.pool.query<Row>(text, values)).rows;
  return {
    world,
    query,
    clear: async () => {
      await query(
        `truncate live.runs, live.calls, live.notices, control.connection_states, control.connection_quotas,
           control.call_holds`,
      );
    },
    connection: async (limits = {}) => {
      const id = randomUUID();
      await query(
        `insert into control.connections (id, environment, type, name, settings, secrets, limits)
         values ($1, 'live', 'http', 'ERP', '{}', '[]', $2)`,
        [id, { concurrency: 8, quotas: [], ...limits }],
      );
      return id;
    },
    plan: (...connectionIds) => planCalls(world, connectionIds),
    claim: ({ limit = 100, owner = randomUUID() } = {}) =>
      inHotTransaction(db, "live", (tx) =>
        claimCalls(tx, { keys, owner, limit, performers: [PERFORMER], leaseMs: LIMITS.leaseMs }),
      ),
    settle: async (calls, result) => {
      const attempts = calls.map(({ id, epoch }) => ({ id, epoch, result }));
      await inHotTransaction(db, "live", (tx) => settleCalls(tx, keys, attempts));
    },
    delay: () => inTransaction(db, "live", nextCallDelayMs),
    backdate: async () => {
      await query("update live.calls set due_at = now() - interval '1 s' where status = 'ready'");
    },
  };
}

const PERFORMER = "connector.http-request";

async function planCalls(world: World, connectionIds: readonly string[]): Promise<void> {
  await accept(
    world,
    connectionIds.map(() => messageOf(world)),
  );
  let next = 0;
  await runBatch(world, () => ({
    waits: { step: "http:1", wait: { type: "call" } },
    effects: [
      {
        type: "call.make",
        performer: PERFORMER,
        connectionId: connectionIds[next++] ?? null,
        content: {},
        key: null,
        idempotency: "key",
        timeoutMs: 1_000,
      },
    ],
  }));
}
