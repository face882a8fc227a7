import { randomBytes } from "node:crypto";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "@orderloom/store/migrate";
import { startPostgres } from "@orderloom/store/server/start-postgres";
import { type Child, startChild, stopChild, waitUntilReady } from "./child.ts";

/** The folder the product lies in. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const RUNNER_BUNDLE = join(ROOT, "apps/runner/dist/main.mjs");
const RUNNER_SOURCE = join(ROOT, "apps/runner/src/main.ts");

export type RunningRunner = { readonly url: string; readonly child: Child; readonly stop: () => Promise<void> };

/** A database of its own, migrated, with a key; runners start on it. Everything is gone after `stop`. */
export type ProductStore = {
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly startRunner: (env?: Readonly<Record<string, string>>) => Promise<RunningRunner>;
  readonly stop: () => Promise<void>;
};

/** Starts an embedded Postgres in a folder of its own and migrates it. */
export async function startProductStore(): Promise<ProductStore> {
  const folder = await mkdtemp(join(tmpdir(), "orderloom-product-"));
  const keyFile = join(folder, "key");
  await writeFile(keyFile, randomBytes(32).toString("base64"), { mode: 0o600 });
  const postgres = await startPostgres({ dataDir: join(folder, "postgres") });
  await migrate(postgres.url);
  const runners = new Set<RunningRunner>();
  return {
    databaseUrl: postgres.url,
    keyFile,
    startRunner: async (env = {}) => {
      const runner = await startRunner({ databaseUrl: postgres.url, keyFile, env });
      runners.add(runner);
      return runner;
    },
    stop: async () => {
      await Promise.all([...runners].map((runner) => runner.stop()));
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function startRunner(options: {
  databaseUrl: string;
  keyFile: string;
  env: Readonly<Record<string, string>>;
}): Promise<RunningRunner> {
  const port = await findFreePort();
  const child = startChild(await runnerCommand(), {
    PATH: process.env["PATH"],
    DATABASE_URL: options.databaseUrl,
    ORDERLOOM_KEY_FILE: options.keyFile,
    RUNNER_PORT: String(port),
    LOG_LEVEL: "warn",
    ...options.env,
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${url}/readyz`, child);
  return { url, child, stop: () => stopChild(child) };
}

/** The production bundle where it was built, else the sources. */
async function runnerCommand(): Promise<readonly [string, ...string[]]> {
  try {
    await access(RUNNER_BUNDLE);
    return [process.execPath, RUNNER_BUNDLE];
  } catch {
    return [process.execPath, "--import", "tsx", RUNNER_SOURCE];
  }
}
