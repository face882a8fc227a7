import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { closeDatabase, openDatabase } from "@orderloom/store/database/database";
import { dumpSql } from "@orderloom/store/testing/plain-dump";
import { z } from "zod";
import { ROOT, startProductStore } from "../product/start-product.ts";
import { DUMPS } from "./dumps.ts";
import { prepareInstallation } from "./prepare-installation.ts";

/** Writes the dump of the version that package.json names, with its key: once, when that version is tagged. */
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")));
const store = await startProductStore();
const db = openDatabase({ url: store.databaseUrl, max: 2, application: "orderloom dump" });
try {
  await prepareInstallation(store, db);
  await mkdir(DUMPS, { recursive: true });
  await writeFile(join(DUMPS, `${version}.sql`), await dumpSql(store.databaseUrl));
  await copyFile(store.keyFile, join(DUMPS, `${version}.key`));
  process.stdout.write(`${join(DUMPS, `${version}.sql`)}\n`);
} finally {
  await closeDatabase(db);
  await store.stop();
}
