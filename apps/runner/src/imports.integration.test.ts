import { randomUUID } from "node:crypto";
import { proposeMapping } from "@orderloom/schema/import/propose-mapping";
import { createConnection } from "@orderloom/store/connections/connections";
import { inTransaction } from "@orderloom/store/database/database";
import { addFile } from "@orderloom/store/import/add-file";
import { createImport } from "@orderloom/store/import/create-import";
import { readImport } from "@orderloom/store/import/read-imports";
import { startImport } from "@orderloom/store/import/start-import";
import { WHOLE_SCOPE } from "@orderloom/store/people/row-scope";
import { BY_TEST } from "@orderloom/store/testing/control";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createWorld, type World } from "./testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("C031 a runner takes up an import that somebody started", async () => {
  const { db, shopId, keys } = world;
  const scope = WHOLE_SCOPE;
  const importId = await inTransaction(db, "live", async (tx) => {
    const file = { type: "file", name: randomUUID(), shopId, settings: {}, secret: null, cause: BY_TEST };
    return createImport(tx, { connectionId: await createConnection(tx, keys, file), cause: BY_TEST, scope });
  });
  const bytes = Buffer.from("Order ID,Order Date,Total\nR-1,2026-11-20,5.00\nR-2,2026-11-21,6.00\n");
  await addFile(db, keys, { env: "live", importId, scope, name: "orders.csv", bytes });
  const headers = ["Order ID", "Order Date", "Total"];
  const { mapping } = proposeMapping([{ headers, rows: [["R-1", "2026-11-20", "5.00"]] }]);
  if (mapping === null) throw new Error("the file was not understood");
  await inTransaction(db, "live", (tx) =>
    startImport(tx, { importId, mapping, startsFlows: false, cause: BY_TEST, scope }),
  );
  await vi.waitFor(
    async () => {
      const found = await inTransaction(db, "live", (tx) => readImport(tx, { importId, scope }));
      expect(found).toMatchObject({ status: "done", created: 2, rowsDone: 2, rowsRejected: 0 });
    },
    { timeout: 20_000, interval: 100 },
  );
});
