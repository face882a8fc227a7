import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inTransaction, type Tx } from "../database/database.ts";
import { apiTokens } from "../tables/control/api-tokens.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { createToken, findTokenBearer, listTokens, revokeToken } from "./tokens.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const live = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(database.db, "live", work);
const make = (lifetimeSeconds: number | null) => (tx: Tx) =>
  createToken(tx, { name: "仓库系统", scopes: ["orders:write", "orders:read"], lifetimeSeconds, cause: BY_TEST });

test("a token speaks for its bearer with its scopes in its environment", async () => {
  const { token, tokenId } = await inTransaction(database.db, "sandbox", make(null));
  expect(token).toMatch(/^orl_[A-Za-z0-9_-]{43}$/);
  expect(await live((tx) => findTokenBearer(tx, token))).toEqual({
    id: tokenId,
    name: "仓库系统",
    scopes: ["orders:write", "orders:read"],
    environment: "sandbox",
    scope: { shopIds: null, warehouseIds: null },
  });
});

test("only the hash of a token is stored, and nothing of it is recorded", async () => {
  const { token, tokenId } = await live(make(null));
  const [row] = await live((tx) => tx.drizzle.select().from(apiTokens).where(eq(apiTokens.id, tokenId)));
  const acts = await live((tx) => listActs(tx, { subject: "token", subjectId: tokenId }));
  expect(acts).toHaveLength(1);
  expect(JSON.stringify([row, acts])).not.toContain(token.slice(12));
});

test("wrong, unknown, expired and revoked tokens speak for nobody", async () => {
  const { token } = await live(make(1));
  const { token: revoked, tokenId } = await live(make(null));
  expect(await live((tx) => revokeToken(tx, { tokenId, cause: BY_TEST }))).toBe(true);
  expect(await live((tx) => revokeToken(tx, { tokenId, cause: BY_TEST }))).toBe(false);
  expect(await live((tx) => revokeToken(tx, { tokenId: randomUUID(), cause: BY_TEST }))).toBe(false);
  expect(await live((tx) => findTokenBearer(tx, token))).not.toBeNull();
  await live((tx) =>
    tx.drizzle.execute(sql`update control.api_tokens set expires_at = now() where expires_at is not null`),
  );
  for (const text of [token, revoked, `${token}x`, "orl_", "", "Bearer"]) {
    expect(await live((tx) => findTokenBearer(tx, text))).toBeNull();
  }
});

test("a use is noted to the minute", async () => {
  const { token, tokenId } = await live(make(3600));
  const lastUsed = async () => (await live((tx) => listTokens(tx))).find((row) => row.id === tokenId)?.lastUsedAt;
  expect(await lastUsed()).toBeNull();
  await live((tx) => findTokenBearer(tx, token));
  const first = await lastUsed();
  expect(first).not.toBeNull();
  await live((tx) => findTokenBearer(tx, token));
  expect(await lastUsed()).toBe(first);
  await live((tx) =>
    tx.drizzle.execute(sql`update control.api_tokens set last_used_at = now() - interval '2 minutes'`),
  );
  await live((tx) => findTokenBearer(tx, token));
  expect(Date.parse((await lastUsed()) ?? "")).toBeGreaterThanOrEqual(Date.parse(first ?? ""));
});
