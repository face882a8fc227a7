import { readFile } from "node:fs/promises";
import type { Id } from "@orderloom/schema/ids";
import { createConnection } from "@orderloom/store/connections/connections";
import { closeDatabase, inTransaction, openDatabase } from "@orderloom/store/database/database";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { world } from "./world.ts";

const CAUSE = { type: "system", name: "browser tests" } as const;

/** Connects a carrier's interface in the sandbox, as an administrator would; answers the connection's id. */
export async function connectCarrier(name: string, baseUrl: string): Promise<Id> {
  const db = openDatabase({ url: world().databaseUrl, max: 1, application: "orderloom browser tests" });
  const keys = openKeyProvider({ key: (await readFile(world().keyFile, "utf8")).trim() });
  const id = await inTransaction(db, "sandbox", (tx) => {
    const settings = { baseUrl, allowPrivateNetwork: true };
    return createConnection(tx, keys, { type: "http", name, shopId: null, settings, secret: null, cause: CAUSE });
  });
  await closeDatabase(db);
  return id;
}
