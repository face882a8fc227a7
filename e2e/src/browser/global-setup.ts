import { closeDatabase, inControlTransaction, openDatabase } from "@orderloom/store/database/database";
import { createAdminLink } from "@orderloom/store/people/first-admin";
import { startProductStore } from "../product/start-product.ts";
import { startMailServer } from "./mail-server.ts";
import { isShared, shareWorld } from "./world.ts";

/** Starts the whole product on a database of its own; everything ends with the tests. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (isShared()) return () => Promise.resolve();
  const store = await startProductStore();
  const mail = await startMailServer();
  // Peers that fail on purpose open the breakers of their connections; nobody waits half a minute for a probe here.
  const runner = await store.startRunner({ ORDERLOOM_BREAKER_MS: "500" });
  const web = await store.startWeb(runner);
  const db = openDatabase({ url: store.databaseUrl, max: 2, application: "orderloom browser tests" });
  const link = await inControlTransaction(db, (tx) => createAdminLink(tx, { type: "system", name: "browser tests" }));
  await closeDatabase(db);
  shareWorld({
    webUrl: web.url,
    runnerUrl: runner.url,
    databaseUrl: store.databaseUrl,
    keyFile: store.keyFile,
    adminCode: link.secret,
    mailPort: mail.port,
    mailUrl: mail.url,
  });
  return async () => {
    await mail.close();
    await store.stop();
  };
}
