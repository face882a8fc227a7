import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ownerUrl } from "./server-connection.ts";
import { readServerState } from "./server-state.ts";

/**
 * The address of the embedded server whose files lie under `stateDir`, without starting or changing anything; null
 * when there is none or this user may not read its passwords. Whether it runs is found out by connecting.
 */
export async function installedUrl(stateDir: string): Promise<string | null> {
  const moved = await readFile(join(stateDir, "data-location"), "utf8").catch(() => null);
  const state = await readServerState(join(moved?.trim() ?? stateDir, "postgres"));
  return state && state.port > 0 ? ownerUrl(state) : null;
}
