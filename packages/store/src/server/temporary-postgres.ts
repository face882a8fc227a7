import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningPostgres } from "./start-postgres.ts";
import { startPostgres } from "./start-postgres.ts";

/**
 * A private server in a fresh directory on a free port, for tests and measurements. It is a real one with
 * durable commits; `stop` ends it and removes the directory.
 */
export async function startTemporaryPostgres(): Promise<RunningPostgres> {
  const home = await mkdtemp(join(tmpdir(), "orderloom-postgres-"));
  await chmod(home, 0o755); // the server's user must enter it when root runs the tests
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const server = await startPostgres({ dataDir: join(home, "data") });
    return { ...server, stop: () => server.stop().then(remove) };
  } catch (thrown) {
    await remove();
    throw thrown;
  }
}
