import { type Db, inControlTransaction } from "@orderloom/store/database/database";
import { type Machines, readMachines } from "@orderloom/store/machines/read-machines";
import { createRecent } from "../ingest/recent.ts";

/** How long state machines may be old when no hint reached us. */
const MAX_AGE_MS = 5_000;

/** The state machines in force, compiled once and kept until somebody changes one. */
export function createMachineCache(db: Db): { readonly read: () => Promise<Machines>; readonly forget: () => void } {
  const machines = createRecent<Machines>(MAX_AGE_MS);
  return { read: () => machines.get("", () => inControlTransaction(db, readMachines)), forget: machines.clear };
}
