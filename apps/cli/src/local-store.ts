import { checkSchema } from "@orderloom/store/database/check-schema";
import { closeDatabase, type Db, openDatabase } from "@orderloom/store/database/database";
import { installedUrl } from "@orderloom/store/server/installed-url";
import { DEFAULT_STATE_DIR, type Env } from "./env.ts";
import { Failure } from "./failure.ts";
import { WORDS } from "./words.ts";

/** The address of the database of this machine's installation, or null when there is none to be found. */
export async function localDatabaseUrl(env: Env): Promise<string | null> {
  return env.DATABASE_URL ?? installedUrl(env.ORDERLOOM_DATA_DIR ?? DEFAULT_STATE_DIR);
}

/** Opens the database for a piece of work. Throws Failure when there is none, `unavailable` when it does not answer. */
export async function withLocalStore<Result>(env: Env, work: (db: Db) => Promise<Result>): Promise<Result> {
  const url = await localDatabaseUrl(env);
  if (url === null) throw new Failure(WORDS.noDatabase);
  const db = openDatabase({ url, max: 1, application: "orderloom cli" });
  try {
    await checkSchema(db);
    return await work(db);
  } finally {
    await closeDatabase(db);
  }
}
