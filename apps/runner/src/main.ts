import { toOrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { readEnv } from "./env.ts";
import { openFace } from "./http/face.ts";
import { openFaceThread } from "./http/open-face-thread.ts";
import { createLog } from "./log.ts";
import { type RunningRunner, startRunner } from "./runner.ts";

const env = readEnv();
const log = createLog(env.LOG_LEVEL);
/** Run from source, as tests do, there is no bundle of the thread. */
const isBundled = import.meta.url.endsWith(".mjs");

// A promise nobody waited for is a mistake of ours: end in a known way and let the supervisor start afresh.
process.on("unhandledRejection", (reason) => {
  log.fatal({ err: reason }, "unhandled rejection");
  process.exit(1);
});

try {
  const runner = await startRunner(env, log, isBundled ? openFaceThread : openFace);
  log.info({ port: runner.port }, "runner ready");
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(runner, signal));
} catch (thrown) {
  const error = toOrderloomError(thrown);
  log.fatal({ err: error, cause: error.cause }, errorSentence(error.code, error.params, "en"));
  process.exit(1);
}

async function stop(runner: RunningRunner, signal: NodeJS.Signals): Promise<void> {
  log.info({ signal }, "stopping");
  const overdue = setTimeout(() => {
    log.error("still busy after the drain time; ending anyway, leases and locks end with the connections");
    process.exit(1);
  }, LIMITS.drainMs);
  await runner.stop();
  clearTimeout(overdue);
  log.info("stopped");
  process.exit(0);
}
