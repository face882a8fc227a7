import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a running server says about itself in `postmaster.pid` (PostgreSQL source, utils/pidfile.h). */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The server that claims the data directory, if its process is alive. The file itself is never removed by us:
 * Postgres alone can tell a stale one from one that still guards shared memory.
 */
export async function livePostmaster(dataDir: string): Promise<Postmaster | null> {
  const text = await readFile(join(dataDir, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || !isAlive(pid)) return null;
  return { pid, port };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
