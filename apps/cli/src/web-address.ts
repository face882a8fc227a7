import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DEFAULT_STATE_DIR, type Env } from "./env.ts";

/** The files in which a running installation says where its web and its runner answer. */
const WEB_FILE = "address";
const RUNNER_FILE = "runner-address";

/** Where web answers: as named, else as configured, else where the local installation says it runs. */
export async function webAddress(env: Env, named: string | undefined): Promise<string> {
  const address = named ?? env.ORDERLOOM_URL ?? (await localAddress(env, WEB_FILE)) ?? `http://localhost:${env.PORT}`;
  return address.replace(/\/+$/, "");
}

/** Where the runner answers: as configured, else where the local installation says it runs. */
export async function runnerAddress(env: Env): Promise<string> {
  const local = (await localAddress(env, RUNNER_FILE)) ?? `http://127.0.0.1:${env.RUNNER_PORT}`;
  return (env.ORDERLOOM_RUNNER_URL ?? local).replace(/\/+$/, "");
}

async function localAddress(env: Env, file: string): Promise<string | null> {
  const path = join(env.ORDERLOOM_DATA_DIR ?? DEFAULT_STATE_DIR, file);
  const text = await readFile(path, "utf8").catch(() => null);
  return text?.trim() || null;
}
