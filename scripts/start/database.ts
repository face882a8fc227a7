import { setTimeout as sleep } from "node:timers/promises";
import { chooseDataDir } from "@orderloom/store/server/choose-data-dir";
import { reachDatabase } from "@orderloom/store/server/reach-database";
import type { StartLock } from "@orderloom/store/server/start-lock";
import { takeStartLock } from "@orderloom/store/server/start-lock";
import { startPostgres } from "@orderloom/store/server/start-postgres";
import { say } from "../bootstrap/language.mjs";
import { withProgress } from "../bootstrap/progress.mjs";
import type { StartOptions } from "./options.ts";
import { StartFailed } from "./start-failed.ts";

/** The database the product runs on. */
export interface Database {
  url: string;
  /** True when an earlier start was killed and its server taken over; its other processes may linger a moment. */
  adopted: boolean;
  /** Ends the embedded server; the user's own is left alone. */
  stop: () => Promise<void>;
  kill: () => void;
}

const TAKEN_OVER = {
  zh: "接管了上次留下、仍在运行的数据库",
  en: "took over the database server that was still running",
};
const LOCK_TRIES = 10;
const STARTING = { zh: "启动内置数据库", en: "Starting the embedded database" };

/** The user's own database where DATABASE_URL names one, else the embedded server. */
export async function openDatabaseServer(options: StartOptions): Promise<Database> {
  const { databaseUrl } = options;
  if (databaseUrl === null) return withProgress(STARTING, () => startEmbedded(options));
  const connecting = { zh: "连接 DATABASE_URL 指定的数据库", en: "Connecting to the database of DATABASE_URL" };
  await withProgress(connecting, () => reachDatabase(databaseUrl));
  return { url: databaseUrl, adopted: false, stop: async () => {}, kill: () => {} };
}

async function startEmbedded(options: StartOptions): Promise<Database> {
  const dataDir = await chooseDataDir(options.stateDir);
  const start = () =>
    startPostgres({
      dataDir,
      ...(options.databasePort === null ? {} : { port: options.databasePort }),
      log: (line) => process.stdout.write(`  ${line}\n`),
    });
  const server = await start();
  const lock = await takeLock(server.url);
  if (!lock) throw alreadyRunning(options.stateDir); // and the server stays: another one uses it
  if (server.adopted) process.stdout.write(`  ${say(TAKEN_OVER)}\n`);
  const keeper = { stopping: false, lock };
  void keepAlive(keeper, start);
  return {
    url: server.url,
    adopted: server.adopted,
    kill: server.kill,
    stop: async () => {
      keeper.stopping = true;
      await keeper.lock.release();
      await server.stop();
    },
  };
}

/** A holder that was just killed is gone for the server within moments. */
async function takeLock(url: string): Promise<StartLock | null> {
  for (let tries = 0; tries < LOCK_TRIES; tries++) {
    const lock = await takeStartLock(url);
    if (lock) return lock;
    await sleep(200);
  }
  return null;
}

/** Brings the server back when it dies under us; web and runner connect again by themselves. */
async function keepAlive(
  keeper: { stopping: boolean; lock: StartLock },
  start: () => Promise<{ url: string }>,
): Promise<void> {
  for (;;) {
    await keeper.lock.lost;
    if (keeper.stopping) return;
    process.stdout.write(
      `${say({ zh: "内置数据库意外停止，正在恢复", en: "The embedded database stopped by itself; bringing it back" })}\n`,
    );
    const lock = await restart(start);
    if (lock) keeper.lock = lock;
    else await sleep(1000);
  }
}

async function restart(start: () => Promise<{ url: string }>): Promise<StartLock | null> {
  try {
    return await takeLock((await start()).url);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

function alreadyRunning(stateDir: string): StartFailed {
  return new StartFailed({
    zh: `织单已经在运行（数据目录 ${stateDir}）。请使用那一个，或先用 Ctrl-C 停掉它再启动。`,
    en: `Orderloom is already running on ${stateDir}. Use that one, or stop it with Ctrl-C before starting again.`,
  });
}
