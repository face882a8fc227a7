import { type Db, openDatabase } from "@orderloom/store/database/database";
import { env } from "../env.ts";

/** Connections of this process; the rest of the server's share is the runners'. */
const POOL_SIZE = 6;

const keeper = globalThis as typeof globalThis & { orderloomDatabase?: Db };

/** The process's database, opened at the first use; kept across reloads of the code in development. */
export function database(): Db {
  keeper.orderloomDatabase ??= openDatabase({
    url: env().DATABASE_URL,
    max: POOL_SIZE,
    application: "orderloom-web",
  });
  return keeper.orderloomDatabase;
}
