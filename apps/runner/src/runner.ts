import { randomUUID } from "node:crypto";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import { LIMITS } from "@orderloom/schema/limits";
import { checkSchema } from "@orderloom/store/database/check-schema";
import { closeDatabase, type Db, inControlTransaction, openDatabase } from "@orderloom/store/database/database";
import { listen } from "@orderloom/store/database/listen";
import { getVersion } from "@orderloom/store/flows/versions";
import { openOrderNumbers } from "@orderloom/store/orders/order-numbers";
import { writeSlot } from "@orderloom/store/runs/runner-slots";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { isKnownHere } from "@orderloom/store/testing/stop-points";
import type { Env } from "./env.ts";
import type { Behind, OpenFace } from "./http/face.ts";
import { type BeginsAtOnce, createIngest } from "./ingest/ingest.ts";
import type { Log } from "./log.ts";
import { createMachineCache } from "./loop/machine-cache.ts";
import { createProgramCache } from "./loop/program-cache.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { startWork, type Work } from "./start-work.ts";
import { placeOf, takeOver } from "./take-over.ts";

export type RunningRunner = {
  readonly port: number;
  /** Takes no more work, ends what is under way within `LIMITS.drainMs`, gives back what it holds. */
  readonly stop: () => Promise<void>;
};

/** Connections for the loop, accept and calls together; LISTEN and number ranges have one each of their own. */
const POOL_SIZE = 8;

/** Starts everything a runner does. Throws {@link OrderloomError} when the schema or the key does not fit. */
export async function startRunner(env: Env, log: Log, openFace: OpenFace): Promise<RunningRunner> {
  const keys = openKeyProvider({ keyFile: env.ORDERLOOM_KEY_FILE, key: env.ORDERLOOM_KEY });
  const db = openDatabase({ url: env.DATABASE_URL, max: POOL_SIZE, application: "orderloom runner" });
  await checkSchema(db);
  const numbers = openOrderNumbers(env.DATABASE_URL);
  const metrics = createMetrics();
  const runnerId = randomUUID();
  const programs = createProgramCache((versionId) => loadGraph(db, versionId));
  const machines = createMachineCache(db);
  const knows = [...CATALOGUE.keys()].filter(isKnownHere);
  const leaseMs = env.ORDERLOOM_LEASE_MS ?? LIMITS.leaseMs;
  const breakerOpenMs = env.ORDERLOOM_BREAKER_MS ?? LIMITS.breakerOpenMs;
  const turns = env.RUNNER_WORK === "on";
  const place = placeOf(env);
  if (turns) await takeOver({ db, place, leaseMs, log });
  const announce: BeginsAtOnce["announce"] = (environment, versionIds) =>
    writeSlot(db, { runnerId, place, slot: ACCEPT_SLOTS[environment], env: environment }, versionIds);
  const begins = turns ? { programs, knows: new Set(knows), announce } : null;
  const ingest = createIngest({
    db,
    keys,
    numbers,
    metrics,
    begins,
    machines: machines.read,
    onStarted: (environment) => work.hear([`${environment}:runs`]),
  });
  const { reread, importPiece } = ingest;
  const shared = { runnerId, place, programs, machines: machines.read, db, keys, metrics, log };
  const work = startWork({ ...shared, knows, leaseMs, breakerOpenMs, turns, reread, importPiece });
  const behind = { ...ingest, ...tellState(metrics, work) };
  const face = await openFace(behind, { host: env.RUNNER_HOST, port: env.RUNNER_PORT }, log);
  const forget = (): void => {
    machines.forget();
    ingest.forget();
    face.forget();
  };
  const listener = listen({
    url: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    application: "orderloom runner listen",
    onTopics: (topics) => {
      if (topics.some((topic) => topic.startsWith("control:"))) forget();
      work.hear(topics);
    },
    onListening: (listening) => {
      if (listening) forget();
    },
  });
  return {
    port: face.port,
    stop: async () => {
      await face.close();
      await listener.close();
      await work.stop();
      await numbers.close();
      await closeDatabase(db);
    },
  };
}

/** What the health routes show. */
function tellState(metrics: Metrics, work: Work): Pick<Behind, "ping" | "metrics" | "notReadyBecause"> {
  return {
    ping: () => Promise.resolve(null),
    notReadyBecause: async () => {
      const reason = await work.notReadyBecause();
      metrics.ready.set(reason === null ? 1 : 0);
      return reason;
    },
    metrics: async () => ({ contentType: metrics.registry.contentType, text: await metrics.registry.metrics() }),
  };
}

async function loadGraph(db: Db, versionId: string): Promise<Graph> {
  const version = await inControlTransaction(db, (tx) => getVersion(tx, versionId));
  if (version === null) throw new OrderloomError("not_found", { params: { versionId } });
  return version.graph;
}

/** Slots of the loops have small numbers; these hold the versions begun while orders are accepted. */
const ACCEPT_SLOTS = { live: 100, sandbox: 101 } as const;
