import { readdir, readFile } from "node:fs/promises";
import type { Db } from "@orderloom/store/database/database";

/** Ticks of a processor clock a second, as Linux counts them for programs (sysconf _SC_CLK_TCK). */
const TICKS_PER_SECOND = 100;

/** Processor seconds that a runner and all of PostgreSQL have used so far; NaN where there is no /proc. */
export async function productCpuSeconds(db: Db, runnerPid: number): Promise<number> {
  const { rows } = await db.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  const backend = await readStat(rows[0]?.pid ?? 0);
  if (!backend) return Number.NaN;
  const server = backend.parent;
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(names.map((name) => readStat(Number(name))));
  let ticks = 0;
  for (const stat of all) {
    if (stat?.parent === server || stat?.pid === runnerPid) ticks += stat.own;
    // What connections used that have ended stands with their parent.
    if (stat?.pid === server) ticks += stat.own + stat.ofEnded;
  }
  return ticks / TICKS_PER_SECOND;
}

type Stat = { readonly pid: number; readonly parent: number; readonly own: number; readonly ofEnded: number };

/** Of /proc/PID/stat (proc(5)): the name in brackets may hold anything, the fields after it are numbers. */
async function readStat(pid: number): Promise<Stat | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((place) => Number(fields[place]));
    return {
      pid,
      parent: parent ?? 0,
      own: (user ?? 0) + (system ?? 0),
      ofEnded: (endedUser ?? 0) + (endedSystem ?? 0),
    };
  } catch {
    return null;
  }
}
