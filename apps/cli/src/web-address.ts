import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DEFAULT_STATE_DIR, type Env } from "./env.ts";

/** The file in which a running installation says where its web answers. */
const ADDRESS_FILE = "address";

/** Where web answers: as named, else as configured, else where the local installation says it runs. */
export async function webAddress(env: Env, named: string | undefined): Promise<string> {
  const address = named ?? env.ORDERLOOM_URL ?? (await localAddress(env)) ?? `http://localhost:${env.PORT}`;
  return address.replace(/\/+$/, "");
}

async function localAddress(env: Env): Promise<string | null> {
  const path = join(env.ORDERLOOM_DATA_DIR ?? DEFAULT_STATE_DIR, ADDRESS_FILE);
  const text = await readFile(path, "utf8").catch(() => null);
  return text?.trim() || null;
}
