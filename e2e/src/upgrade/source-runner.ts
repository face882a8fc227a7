import { join } from "node:path";
import { startChild, stopChild, waitUntilReady } from "../product/child.ts";
import { findFreePort, ROOT } from "../product/start-product.ts";

export type SourceRunnerEnv = {
  readonly DATABASE_URL: string;
  readonly ORDERLOOM_KEY_FILE: string;
  /** `off` takes orders in and turns nothing. */
  readonly RUNNER_WORK: "on" | "off";
};

/** Does a piece of work beside today's runner, started from its sources whatever was built before. */
export async function withSourceRunner(env: SourceRunnerEnv, work: (url: string) => Promise<void>): Promise<void> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = startChild([process.execPath, "--import", "tsx", join(ROOT, "apps/runner/src/main.ts")], {
    PATH: process.env.PATH,
    RUNNER_PORT: String(port),
    LOG_LEVEL: "warn",
    ...env,
  });
  try {
    await waitUntilReady(`${url}/readyz`, child);
    await work(url);
  } finally {
    await stopChild(child);
  }
}
