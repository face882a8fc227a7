import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUCKET_EXCEPTIONS } from "@orderloom/store/testing/bucket-exceptions";
import { tablesWithoutBucket } from "@orderloom/store/testing/bucket-shape";
import { createTestDatabase } from "@orderloom/store/testing/database";
import { hearStatements, type SentStatement } from "@orderloom/store/testing/sent-statements";
import { afterAll, expect, inject } from "vitest";

/**
 * Every statement that the loop sends in any integration test names the buckets it is about, so that the same SQL runs
 * on a distributed database. What a file was the first to send is judged when it ends.
 */
const heard = hearStatements();

afterAll(async () => {
  const fresh = heard().filter(({ name, text }) => !BUCKET_EXCEPTIONS.has(name) && isFirstSeen(text));
  expect(await without(fresh), "statements that do not name their bucket (bucket-exceptions.ts)").toEqual([]);
});

/** Each text is judged once in the whole run: its mark lies in a folder that all workers share. */
function isFirstSeen(text: string): boolean {
  const mark = join(inject("judgedFolder"), createHash("sha256").update(text).digest("hex"));
  if (existsSync(mark)) return false;
  writeFileSync(mark, "");
  return true;
}

async function without(statements: readonly SentStatement[]): Promise<readonly string[]> {
  if (statements.length === 0) return [];
  const database = await createTestDatabase({ max: 1 });
  const client = await database.db.pool.connect();
  try {
    const found: string[] = [];
    for (const { name, text } of statements) {
      const tables = await tablesWithoutBucket(client, text);
      if (tables.length > 0) found.push(`${name}: ${[...new Set(tables)].join(", ")}`);
    }
    return found;
  } finally {
    client.release();
    await database.close();
  }
}
