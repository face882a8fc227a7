import { readFile } from "node:fs/promises";
import { BUCKET_COUNT, type Id } from "@orderloom/schema/ids";
import { proposeMapping } from "@orderloom/schema/import/propose-mapping";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop } from "@orderloom/store/connections/shops";
import { type Db, inTransaction } from "@orderloom/store/database/database";
import { addFile } from "@orderloom/store/import/add-file";
import { createImport } from "@orderloom/store/import/create-import";
import { type ImportDetail, readImport } from "@orderloom/store/import/read-imports";
import { sampleTables } from "@orderloom/store/import/sample-tables";
import { cancelImport, startImport } from "@orderloom/store/import/start-import";
import { WHOLE_SCOPE } from "@orderloom/store/people/row-scope";
import { checkBucket } from "@orderloom/store/proof/check-bucket";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import type { ProductStore } from "../product/start-product.ts";

/** A file as somebody sends it. */
export type SentFile = { readonly name: string; readonly bytes: Buffer };

const CAUSE = { type: "system", name: "imports" } as const;

/** What people do in the import centre, each as the screen does it; a runner that is started apart does the work. */
export type ImportWorld = {
  /** Sends the files, takes the mapping as it is proposed, and starts. */
  readonly begin: (files: readonly SentFile[]) => Promise<Id>;
  readonly read: (importId: Id) => Promise<ImportDetail>;
  readonly cancel: (importId: Id) => Promise<void>;
  /** Holds every rule of conservation against everything; how many rows were looked at and how many are wrong. */
  readonly check: () => Promise<{ readonly looked: number; readonly wrong: number }>;
};

/** A shop of its own for the files of one source. */
export async function openImports(
  store: ProductStore,
  db: Db,
  place: { readonly name: string; readonly currency: string; readonly zone: string },
): Promise<ImportWorld> {
  const keys = openKeyProvider({ key: (await readFile(store.keyFile, "utf8")).trim() });
  const scope = WHOLE_SCOPE;
  const connectionId = await inTransaction(db, "live", async (tx) => {
    const shop = await createShop(tx, { channel: "ERP", ...place, cause: CAUSE });
    const settings = { type: "file", name: place.name, shopId: shop.id, settings: {}, secret: null, cause: CAUSE };
    return createConnection(tx, keys, settings);
  });
  const read = async (importId: Id) => {
    const job = await inTransaction(db, "live", (tx) => readImport(tx, { importId, scope }));
    if (!job) throw new Error("the import is gone");
    return job;
  };
  return {
    read,
    begin: async (files) => {
      const importId = await inTransaction(db, "live", (tx) => createImport(tx, { connectionId, cause: CAUSE, scope }));
      for (const file of files) await addFile(db, keys, { env: "live", importId, scope, ...file });
      const tables = await inTransaction(db, "live", (tx) => sampleTables(tx, keys, importId));
      const { mapping } = proposeMapping(tables);
      if (!mapping) throw new Error(`no file of ${place.name} names its orders`);
      await inTransaction(db, "live", (tx) =>
        startImport(tx, { importId, mapping, startsFlows: false, cause: CAUSE, scope }),
      );
      return importId;
    },
    cancel: async (importId) => {
      await inTransaction(db, "live", (tx) => cancelImport(tx, { importId, cause: CAUSE, scope }));
    },
    check: async () => {
      let looked = 0;
      let wrong = 0;
      for (let bucket = 0; bucket < BUCKET_COUNT; bucket += 1) {
        const checked = await checkBucket((work) => inTransaction(db, "live", work), bucket);
        looked += checked.looked;
        wrong += checked.findings;
      }
      return { looked, wrong };
    },
  };
}
