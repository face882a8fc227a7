import { readFile } from "node:fs/promises";

/** Memory that a process holds, in bytes, as Linux says it (proc(5), `VmRSS`); null where the system does not say. */
export async function residentBytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? null : Number(kib) * 1_024;
}
