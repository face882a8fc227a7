import { CATALOGUE } from "@orderloom/nodes/definitions";
import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { checkSchema } from "@orderloom/store/check-schema";
import { closeDatabase, openDatabase } from "@orderloom/store/database";
import { openKeyProvider } from "@orderloom/store/key-provider";
import { listen } from "@orderloom/store/listen";
import { openOrderNumbers } from "@orderloom/store/order-numbers";
import type { Env } from "./env.ts";
import { createServer } from "./http/server.ts";
import { createIngest } from "./ingest/ingest.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { startWork } from "./start-work.ts";

export type RunningRunner = {
  readonly port: number;
  /** Takes no more work, ends what is under way within `LIMITS.drainMs`, gives back what it holds. */
  readonly stop: () => Promise<void>;
};

/** Connections for the loop, accept and calls together; LISTEN and number ranges have one each of their own. */
const POOL_SIZE = 8;

/** Starts everything a runner does. Throws {@link OrderloomError} when the schema or the key does not fit. */
export async function startRunner(env: Env, log: Log): Promise<RunningRunner> {
  const keys = openKeyProvider({ keyFile: env.ORDERLOOM_KEY_FILE, key: env.ORDERLOOM_KEY });
  const db = openDatabase({ url: env.DATABASE_URL, max: POOL_SIZE, application: "orderloom runner" });
  await checkSchema(db);
  const numbers = openOrderNumbers(env.DATABASE_URL);
  const metrics = createMetrics();
  const knows = [...CATALOGUE.keys()];
  const leaseMs = env.ORDERLOOM_LEASE_MS ?? LIMITS.leaseMs;
  const breakerOpenMs = env.ORDERLOOM_BREAKER_MS ?? LIMITS.breakerOpenMs;
  const turns = env.RUNNER_WORK === "on";
  const work = startWork({ db, keys, metrics, log, knows, leaseMs, breakerOpenMs, turns });
  const ingest = createIngest({ db, keys, numbers, metrics, onAccepted: work.kick });
  const listener = listen({
    url: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    application: "orderloom runner listen",
    onTopics: (topics) => {
      if (topics.some((topic) => topic.startsWith("control:"))) ingest.forget();
      for (const environment of ENVIRONMENTS) {
        if (topics.some((topic) => topic.startsWith(`${environment}:`))) work.kick(environment);
      }
    },
    onListening: (listening) => {
      if (listening) ingest.forget();
    },
  });
  const app = createServer({ ingest, metrics, log, notReadyBecause: () => work.notReadyBecause() });
  await app.listen({ port: env.RUNNER_PORT, host: env.RUNNER_HOST });
  const address = app.server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : env.RUNNER_PORT,
    stop: async () => {
      await app.close();
      await listener.close();
      await work.stop();
      await numbers.close();
      await closeDatabase(db);
    },
  };
}
