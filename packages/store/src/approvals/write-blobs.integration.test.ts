import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ownKeyBox } from "../accept/order-key.ts";
import { inTransaction } from "../database/database.ts";
import { newId } from "../orders/identity.ts";
import { openKeyProvider } from "../seal/key-provider.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { openBlob, sealBlob } from "./blob-row.ts";
import { writeBlobs } from "./write-blobs.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("gives back the bytes of small, compressible and many-chunked blobs, written together", async () => {
  const box = ownKeyBox(openKeyProvider({ key: randomBytes(32).toString("hex") }), "live");
  const contents = [Buffer.alloc(0), Buffer.from("短"), Buffer.alloc(900_000, "a"), randomBytes(900_000)].map(
    (bytes) => ({
      id: newId(),
      orderId: null,
      class: "raw_event" as const,
      mediaType: "application/json",
      bytes,
      box,
      at: new Date().toISOString(),
    }),
  );
  await inTransaction(database.db, "live", (tx) => {
    writeBlobs(tx, contents.map(sealBlob));
    return Promise.resolve();
  });
  for (const { id, bytes } of contents) {
    const { rows } = await database.db.pool.query<{ content: Buffer }>(
      `select content from (select 0 as no, content from live.blobs where id = $1
         union all select no, content from live.blob_chunks where blob_id = $1) chunks order by no`,
      [id],
    );
    const opened = openBlob(
      box,
      id,
      rows.map((row) => row.content),
    );
    expect(opened.equals(bytes)).toBe(true);
  }
});
