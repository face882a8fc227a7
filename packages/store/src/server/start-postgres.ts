import { open, readFile, truncate } from "node:fs/promises";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { preparedBinaries } from "./binaries.ts";
import { freePort, isPortFree } from "./free-port.ts";
import { initDataDir, isInitialised } from "./init-data-dir.ts";
import { livePostmaster } from "./postmaster-file.ts";
import { resetSuperuserPassword } from "./reset-password.ts";
import { runBinary } from "./run-binary.ts";
import { ensureOwner, ownerUrl, servesDirectory } from "./server-connection.ts";
import type { ServerIdentity } from "./server-identity.ts";
import { serverIdentity } from "./server-identity.ts";
import { writeServerSettings } from "./server-settings.ts";
import type { ServerState } from "./server-state.ts";
import { newServerState, readServerState, writeServerState } from "./server-state.ts";
import { StartError, toFileStartError } from "./start-error.ts";

export interface StartPostgresOptions {
  /** The server's data directory; made when missing. Its port and passwords are kept beside it. */
  dataDir: string;
  /** A port to insist on. Without it the last one is used again, or a free one chosen and remembered. */
  port?: number;
  /** More variables for the server's process, which every session inherits. */
  env?: Readonly<Record<string, string>>;
  /** Told, a line each, what takes time or differs from a plain start. */
  log?: (line: string) => void;
}

export interface RunningPostgres {
  /** The address of the product's database, for a role that owns it and is no superuser. */
  url: string;
  /** Ends the server cleanly: sessions are cut, everything committed is kept. Safe to call twice. */
  stop: () => Promise<void>;
  /** Ends it at once and returns before it has ended; it recovers at its next start. */
  kill: () => void;
  /** True when a server left running by an earlier process was taken over instead of started. */
  adopted: boolean;
}

interface Server {
  dataDir: string;
  binaries: Binaries;
  identity: ServerIdentity | null;
  state: ServerState;
  fixedPort: number | undefined;
  env: Readonly<Record<string, string>>;
  log: (line: string) => void;
}

/** How long a server may take to let go of a directory after its main process was killed. */
const TAKEOVER_MS = 60_000;
/** How long crash recovery may take before we give up waiting. */
const RECOVERY_SECONDS = 300;
const LOG_LIMIT_BYTES = 8 * 1024 * 1024;

/**
 * Starts the embedded Postgres of a data directory, or takes over the one that already runs on it. Survives a
 * SIGKILL of the caller (the server is adopted) and of the server (it recovers). Throws {@link StartError}.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const identity = serverIdentity();
  try {
    const server = await prepare({ ...options, dataDir }, identity);
    const adopted = await launch(server);
    await ensureOwner(server.state);
    return { url: ownerUrl(server.state), stop: () => stop(server), kill: () => kill(server), adopted };
  } catch (thrown) {
    throw toFileStartError(thrown, dataDir, identity?.name ?? userInfo().username) ?? thrown;
  }
}

async function prepare(options: StartPostgresOptions, identity: ServerIdentity | null): Promise<Server> {
  const { dataDir } = options;
  const log = options.log ?? (() => {});
  const binaries = await preparedBinaries(identity);
  const initialised = await isInitialised(dataDir);
  const known = initialised ? await readServerState(dataDir) : null;
  const state = known ?? newServerState();
  if (!initialised) {
    log("creating the database");
    await initDataDir({ dataDir, binaries, identity, state });
  } else if (!known) {
    log("the database's passwords are lost and set anew");
    await resetSuperuserPassword({ dataDir, binaries, identity, state });
  }
  if (!known) await writeServerState(dataDir, state);
  return { dataDir, binaries, identity, state, fixedPort: options.port, env: options.env ?? {}, log };
}

/** Returns true when a running server was adopted, false when one was started. */
async function launch(server: Server): Promise<boolean> {
  const deadline = Date.now() + TAKEOVER_MS;
  for (;;) {
    if (await adopt(server)) return true;
    await choosePort(server);
    const failure = await startOnce(server);
    if (failure === null) return false;
    if (Date.now() > deadline) throw await giveUp(server, failure);
    if (!isPassing(failure)) throw describeFailure(server, failure);
    await sleep(300);
  }
}

async function adopt(server: Server): Promise<boolean> {
  const running = await livePostmaster(server.dataDir);
  if (!running) return false;
  const state = { ...server.state, port: running.port };
  if (!(await servesDirectory(state, server.dataDir))) return false;
  await remember(server, running.port);
  return true;
}

async function choosePort(server: Server): Promise<void> {
  const wanted = server.fixedPort ?? server.state.port;
  if (wanted !== 0 && (await isPortFree(wanted))) return remember(server, wanted);
  const running = await livePostmaster(server.dataDir);
  if (running?.port === wanted) return remember(server, wanted); // our own server, about to let go of it
  if (server.fixedPort !== undefined) {
    throw new StartError("port_taken", { params: { port: server.fixedPort, option: "ORDERLOOM_DATABASE_PORT" } });
  }
  await remember(server, await freePort());
}

async function remember(server: Server, port: number): Promise<void> {
  if (server.state.port === port) return;
  server.state = { ...server.state, port };
  await writeServerState(server.dataDir, server.state);
}

/** Null when the server is ready, else what it logged. */
async function startOnce(server: Server): Promise<string | null> {
  const { dataDir, identity, binaries } = server;
  await writeServerSettings(dataDir, server.state.port, identity);
  const logPath = join(dataDir, "server.log");
  const log = await open(logPath, "a+");
  try {
    if (identity) await log.chown(identity.uid, identity.gid);
    if ((await log.stat()).size > LOG_LIMIT_BYTES) await truncate(logPath, 0);
    const before = (await log.stat()).size;
    const { code, output } = await runBinary({
      program: binaries.pgCtl,
      args: ["start", "--wait", `--timeout=${RECOVERY_SECONDS}`, `--pgdata=${dataDir}`, `--log=${logPath}`],
      identity,
      cwd: dataDir,
      env: server.env,
      outputFile: log.fd,
    });
    if (code === 0) return null;
    return (await readFile(logPath)).subarray(before).toString("utf8") + output;
  } finally {
    await log.close();
  }
}

/** After a SIGKILL the old server's children live on for a moment and guard its memory; its port may too. */
function isPassing(failure: string): boolean {
  return /postmaster\.pid" already exists|pre-existing shared memory|Address already in use|could not bind/i.test(
    failure,
  );
}

function describeFailure(server: Server, failure: string): StartError {
  if (/no space left/i.test(failure)) return new StartError("disk_full", { params: { path: server.dataDir } });
  const reason = /(?:FATAL|PANIC|ERROR): +(.*)/.exec(failure)?.[1] ?? failure.trim().split("\n").at(-1) ?? "";
  return new StartError("server_failed", {
    params: { reason, path: join(server.dataDir, "server.log") },
    cause: new Error(failure),
  });
}

async function giveUp(server: Server, failure: string): Promise<StartError> {
  const running = await livePostmaster(server.dataDir);
  if (running) return new StartError("server_stuck", { params: { pid: running.pid, path: server.dataDir } });
  return describeFailure(server, failure);
}

async function stop(server: Server): Promise<void> {
  if (!(await livePostmaster(server.dataDir))) return;
  const { binaries, dataDir, identity } = server;
  for (const mode of ["fast", "immediate"]) {
    const { code } = await runBinary({
      program: binaries.pgCtl,
      args: ["stop", `--mode=${mode}`, "--wait", "--timeout=30", `--pgdata=${dataDir}`],
      identity,
      cwd: dataDir,
    });
    if (code === 0 || !(await livePostmaster(dataDir))) return;
  }
}

function kill(server: Server): void {
  void runBinary({
    program: server.binaries.pgCtl,
    args: ["stop", "--mode=immediate", "--no-wait", `--pgdata=${server.dataDir}`],
    identity: server.identity,
    cwd: server.dataDir,
  });
}
