import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "../database/database.ts";
import { createAdminLink } from "../people/first-admin.ts";
import { createToken, listTokens, revokeToken } from "../people/tokens.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { pruneControl } from "./prune-control.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("what ended long ago goes, what may still be asked about stays", async () => {
  await inTransaction(database.db, "live", async (tx) => {
    const make = (name: string, lifetimeSeconds: number | null) =>
      createToken(tx, { name, scopes: ["orders:read"], lifetimeSeconds, cause: BY_TEST });
    await make("endless", null);
    await make("expired", 60);
    const revoked = await make("revoked", null);
    await revokeToken(tx, { tokenId: revoked.tokenId, cause: BY_TEST });
    await createAdminLink(tx, BY_TEST);
    const age = (days: number) =>
      tx.drizzle.execute(sql`update control.api_tokens set
        expires_at = case when expires_at is not null then now() - make_interval(days => ${days}::int) end,
        revoked_at = case when revoked_at is not null then now() - make_interval(days => ${days}::int) end`);
    await age(89);
    expect(await pruneControl(tx)).toEqual({ draftSaves: 0, tokens: 0, links: 0 });
    expect((await listTokens(tx)).map((token) => token.name)).toEqual(["endless"]);
    await age(91);
    await tx.drizzle.execute(sql`update control.one_time_links set expires_at = now() - interval '91 days'`);
    expect(await pruneControl(tx)).toEqual({ draftSaves: 0, tokens: 2, links: 1 });
  });
});
