import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTemporaryPostgres } from "@orderloom/store/server/temporary-postgres";
import type {} from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A server of the tests' own; packages/store/src/testing/database.ts clones a database from it for each file. */
    databaseUrl: string;
    /** Where the statements are marked that name-buckets.ts has judged. */
    judgedFolder: string;
  }
}

/**
 * One private server for the whole integration run, or the one named by ORDERLOOM_TEST_DATABASE_URL
 * (to run the store's tests on another version of PostgreSQL). Workers read the address from that variable.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const judged = mkdtempSync(join(tmpdir(), "orderloom-judged-"));
  const forget = () => rmSync(judged, { recursive: true, force: true });
  project.provide("judgedFolder", judged);
  const given = process.env.ORDERLOOM_TEST_DATABASE_URL;
  if (given) {
    project.provide("databaseUrl", given);
    return async () => forget();
  }
  const server = await startTemporaryPostgres();
  project.provide("databaseUrl", server.url);
  process.env.ORDERLOOM_TEST_DATABASE_URL = server.url;
  return async () => {
    await server.stop();
    forget();
  };
}
