import { randomBytes } from "node:crypto";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "@orderloom/store/database/migrate";
import { startPostgres } from "@orderloom/store/server/start-postgres";
import { type Child, startChild, stopChild, waitUntilReady } from "./child.ts";

/** The folder the product lies in. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** The runner as it is released, where it was built. */
export const RUNNER_BUNDLE = join(ROOT, "apps/runner/dist/main.mjs");
/** The runner with its stop points, for tests that kill it there. */
const RUNNER_TEST_BUNDLE = join(ROOT, "apps/runner/dist/test/main.mjs");
const WEB = join(ROOT, "apps/web");
/** As the product starts it (scripts/start/services.ts). */
const YOUNG_SPACE = "--max-semi-space-size=64";
const RUNNER_SOURCE = join(ROOT, "apps/runner/src/main.ts");

export type RunningWeb = { readonly url: string; readonly child: Child; readonly stop: () => Promise<void> };
export type RunningRunner = { readonly url: string; readonly child: Child; readonly stop: () => Promise<void> };

/** A database of its own, migrated, with a key; runners start on it. Everything is gone after `stop`. */
export type ProductStore = {
  readonly databaseUrl: string;
  readonly keyFile: string;
  /** Resolves when the runner is ready. `program` is the file to run in place of the product's bundle. */
  readonly startRunner: (env?: Readonly<Record<string, string>>, program?: string) => Promise<RunningRunner>;
  /** Starts a runner on the port of `env` without waiting: it may end before it is ready. */
  readonly spawnRunner: (env: Readonly<Record<string, string>>) => Promise<Child>;
  /** Starts the built web app; the runner's address is what hook addresses on its pages show. */
  readonly startWeb: (runner: RunningRunner) => Promise<RunningWeb>;
  readonly stop: () => Promise<void>;
};

/** A server that somebody else started, for tests that do it harm. */
export type GivenServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Migrates a server, the given one or an embedded Postgres in a folder of its own. */
export async function startProductStore(given?: GivenServer): Promise<ProductStore> {
  const folder = await mkdtemp(join(tmpdir(), "orderloom-product-"));
  const keyFile = join(folder, "key");
  await writeFile(keyFile, randomBytes(32).toString("base64"), { mode: 0o600 });
  const postgres = given ?? (await startPostgres({ dataDir: join(folder, "postgres") }));
  await migrate(postgres.url);
  const running = new Set<RunningRunner | RunningWeb>();
  return {
    databaseUrl: postgres.url,
    keyFile,
    startRunner: async (env = {}, program) => {
      const runner = await startRunner({ databaseUrl: postgres.url, keyFile, env, ...(program && { program }) });
      running.add(runner);
      return runner;
    },
    spawnRunner: (env) => spawnRunner({ databaseUrl: postgres.url, keyFile, env }),
    startWeb: async (runner) => {
      const web = await startWeb({ databaseUrl: postgres.url, keyFile, runner });
      running.add(web);
      return web;
    },
    stop: async () => {
      await Promise.all([...running].map((process) => process.stop()));
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

type RunnerOptions = {
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly env: Readonly<Record<string, string>>;
  readonly program?: string;
};

async function startRunner(options: RunnerOptions): Promise<RunningRunner> {
  const port = options.env.RUNNER_PORT ?? String(await findFreePort());
  const child = await spawnRunner({ ...options, env: { ...options.env, RUNNER_PORT: port } });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${url}/readyz`, child);
  return { url, child, stop: () => stopChild(child) };
}

async function spawnRunner({ databaseUrl, keyFile, env, program }: RunnerOptions): Promise<Child> {
  const command = program ? bundleCommand(program) : await runnerCommand(env.ORDERLOOM_BUILD === "test");
  return startChild(command, {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    ORDERLOOM_KEY_FILE: keyFile,
    LOG_LEVEL: "warn",
    ...env,
  });
}

async function startWeb(options: {
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly runner: RunningRunner;
}): Promise<RunningWeb> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const next = createRequire(join(WEB, "package.json")).resolve("next/dist/bin/next");
  const child = startChild([process.execPath, next, "start", WEB, "--port", String(port), "--hostname", "127.0.0.1"], {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: options.databaseUrl,
    ORDERLOOM_KEY_FILE: options.keyFile,
    ORDERLOOM_URL: url,
    ORDERLOOM_RUNNER_URL: options.runner.url,
    PORT: String(port),
    LOG_LEVEL: "warn",
  });
  await waitUntilReady(`${url}/sign-in`, child);
  return { url, child, stop: () => stopChild(child) };
}

/** The production bundle where it was built, else the sources. */
async function runnerCommand(isTestBuild: boolean): Promise<readonly [string, ...string[]]> {
  const bundle = isTestBuild ? RUNNER_TEST_BUNDLE : RUNNER_BUNDLE;
  try {
    await access(bundle);
    return bundleCommand(bundle);
  } catch {
    return [process.execPath, "--import", "tsx", RUNNER_SOURCE];
  }
}

function bundleCommand(bundle: string): readonly [string, ...string[]] {
  return [process.execPath, YOUNG_SPACE, bundle];
}
