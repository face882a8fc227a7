import { randomBytes } from "node:crypto";
import { chmod, readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";

/** What must outlive a restart of the embedded server, kept beside its data directory with mode 0600. */
export const ServerState = z.strictObject({
  port: z.int().min(0).max(65535),
  superuserPassword: z.string(),
  ownerPassword: z.string(),
});
export type ServerState = z.infer<typeof ServerState>;

/** Fresh random passwords; port 0 means none chosen yet. */
export function newServerState(): ServerState {
  const password = () => randomBytes(24).toString("base64url");
  return { port: 0, superuserPassword: password(), ownerPassword: password() };
}

/** The stored state, or null when there is none or it cannot be understood (the passwords are then set anew). */
export async function readServerState(dataDir: string): Promise<ServerState | null> {
  const text = await readFile(statePath(dataDir), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return ServerState.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Replaces the file whole: a crash leaves the old state or the new one. */
export async function writeServerState(dataDir: string, state: ServerState): Promise<void> {
  const path = statePath(dataDir);
  const partial = `${path}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  await chmod(partial, 0o600);
  await rename(partial, path);
}

function statePath(dataDir: string): string {
  return `${dataDir}.json`;
}
