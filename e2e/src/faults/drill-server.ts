import { execFile } from "node:child_process";
import { appendFile, chmod, mkdtemp, rm, stat, statfs, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { livePostmaster } from "@orderloom/store/server/postmaster-file";
import { startPostgres } from "@orderloom/store/server/start-postgres";
import { serverClock } from "./server-clock.ts";

/** A Postgres that may be harmed. */
export type DrillServer = {
  readonly url: string;
  readonly port: () => number;
  /** `fast` tells sessions to go, `immediate` leaves without a checkpoint, `kill` is SIGKILL of the main process. */
  readonly halt: (how: "fast" | "immediate" | "kill") => Promise<void>;
  /** Starts it if it is not running; it recovers first where it has to. */
  readonly start: () => Promise<void>;
  /** Takes all space of its disk, and gives it back; null where it lies on a disk of others. */
  readonly disk: { readonly fill: () => Promise<void>; readonly free: () => Promise<void> } | null;
  /** Sets the clock of the server so far ahead of the machine's (behind it when negative); null where it has no own. */
  readonly clock: { readonly set: (aheadSeconds: number) => Promise<void> } | null;
  /** Kills the main process and makes the standby the server; later copies a new one. Null where there is none. */
  readonly standby: { readonly failOver: () => Promise<void>; readonly renew: () => Promise<void> } | null;
  readonly stop: () => Promise<void>;
};

const run = promisify(execFile);

/** Room for a drill's data and its log, and small enough to be filled in a moment. */
const DISK_MIB = 1_024;
/** What stays free on a full disk: less than any table grows by. */
const LEFT_BYTES = 4_096;
/** Few connections, so that a storm takes them all; a small log, so that it fits the disk. */
const SETTINGS = "max_connections = 40\nmax_wal_size = '192MB'\nmin_wal_size = '64MB'\n";

export type DrillServerOptions = {
  readonly diskMib?: number;
  /** The library that gives the server a clock of its own ({@link findClockLibrary}). */
  readonly clockLibrary?: string;
};

/** Starts an embedded Postgres with a small disk of its own, where mounting one is permitted. */
export async function startDrillServer(options: DrillServerOptions = {}): Promise<DrillServer> {
  const { diskMib = DISK_MIB, clockLibrary } = options;
  const folder = await mkdtemp(join(tmpdir(), "orderloom-drill-"));
  await chmod(folder, 0o755); // the server's user must enter it when root runs the drill
  const mounted = await mount(folder, diskMib);
  const dataDir = join(folder, "postgres");
  const clock = clockLibrary === undefined ? null : await serverClock(clockLibrary, folder);
  const env = clock?.env ?? {};
  const first = await startPostgres({ dataDir, env });
  const port = Number(new URL(first.url).port);
  await appendFile(join(dataDir, "postgresql.auto.conf"), SETTINGS);
  await first.stop();
  let server = await startPostgres({ dataDir, port, env });
  const halt: DrillServer["halt"] = async (how) => {
    if (how === "fast") return server.stop();
    if (how === "immediate") server.kill();
    else await killPostmaster(dataDir);
    await untilGone(dataDir);
  };
  return {
    url: first.url,
    port: () => port,
    halt,
    start: async () => {
      server = await startPostgres({ dataDir, port, env });
    },
    disk: mounted ? { fill: () => fill(folder), free: () => rm(ballastOf(folder), { force: true }) } : null,
    clock,
    standby: null,
    stop: async () => {
      await rm(ballastOf(folder), { force: true });
      await server.stop();
      if (mounted) await run("umount", [folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function mount(folder: string, mib: number): Promise<boolean> {
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${mib}m,mode=0755`, "orderloom-drill", folder]);
    return true;
  } catch {
    return false; // not permitted, or not Linux: the disk of the machine is used and never filled
  }
}

export async function killPostmaster(dataDir: string): Promise<void> {
  const postmaster = await livePostmaster(dataDir);
  if (postmaster) process.kill(postmaster.pid, "SIGKILL");
}

export async function untilGone(dataDir: string): Promise<void> {
  while (await livePostmaster(dataDir)) await sleep(20);
}

function ballastOf(folder: string): string {
  return join(folder, "ballast");
}

/** Takes what is free, and again what was freed meanwhile: the server gives back log it needs no more. */
async function fill(folder: string): Promise<void> {
  const ballast = ballastOf(folder);
  const { bavail, bsize } = await statfs(folder);
  const before = await stat(ballast).then(
    ({ size }) => size,
    () => 0,
  );
  const size = before + bavail * bsize - LEFT_BYTES;
  if (size <= before) return;
  try {
    await run("fallocate", ["-l", String(size), ballast]);
  } catch {
    await truncate(ballast, before).catch(() => undefined); // the server was faster; the next time less is taken
  }
}
