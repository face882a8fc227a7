import { Id } from "@orderloom/schema/ids";
import { readHold } from "@orderloom/store/calls/hold-calls";
import { getConnection, openConnection } from "@orderloom/store/connections/connection-queries";
import { listShops } from "@orderloom/store/connections/shops";
import { inTransaction } from "@orderloom/store/database/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { setHoldRoute } from "../hold/set-hold.ts";
import { type ApiBench, openApiBench } from "../testing/api-bench.ts";
import { createConnection } from "./create-connection.ts";
import { pauseConnection } from "./pause-connection.ts";
import { resumeConnection } from "./resume-connection.ts";

let bench: ApiBench;
let token: string;
beforeAll(async () => {
  bench = await openApiBench();
  token = await bench.token("live", ["connections:write"]);
});
afterAll(() => bench.close());

const Made = z.object({ connectionId: Id, shopId: Id.nullable() });
const make = (body: Readonly<Record<string, unknown>>) => bench.call(createConnection, { token, body });
const SHOPIFY = { type: "shopify", name: "Shopify 主店", secret: "canary-secret" };

test("a channel's connection makes its shop, in the environment of the token", async () => {
  const { status, body } = await make({ ...SHOPIFY, shop: { zone: "America/New_York", currency: "USD" } });
  expect(status).toBe(201);
  const { connectionId, shopId } = Made.parse(body);
  const open = await inTransaction(bench.store.db, "live", (tx) => openConnection(tx, keys(), connectionId));
  expect(open).toMatchObject({ environment: "live", secrets: ["canary-secret"], shop: { id: shopId, channel: "SHF" } });
  const shops = await inTransaction(bench.store.db, "live", (tx) => listShops(tx, null));
  expect(shops).toMatchObject([{ id: shopId, name: "Shopify 主店", zone: "America/New_York", currency: "USD" }]);
});

test("a second connection may belong to a shop that is there", async () => {
  const first = Made.parse((await make(SHOPIFY)).body);
  const second = Made.parse((await make({ ...SHOPIFY, name: "备用", shopId: first.shopId })).body);
  expect(second.shopId).toBe(first.shopId);
  expect(second.connectionId).not.toBe(first.connectionId);
});

test("what does not fit is refused, and then nothing is made", async () => {
  const shops = () => inTransaction(bench.store.db, "live", (tx) => listShops(tx, null));
  const before = await shops();
  const refusals: readonly [Readonly<Record<string, unknown>>, number, string][] = [
    [{ ...SHOPIFY, type: "fax" }, 400, "invalid_input"],
    [{ type: "shopify", name: "无密钥" }, 400, "invalid_input"],
    [{ type: "api", name: "接口", secret: "x" }, 400, "invalid_input"],
    [{ ...SHOPIFY, settings: { wrong: true } }, 400, "invalid_input"],
    [{ ...SHOPIFY, shop: { zone: "Mars/Olympus" } }, 400, "invalid_input"],
    [{ ...SHOPIFY, shopId: "00000000-0000-4000-8000-00000000dead" }, 404, "not_found"],
    [{ type: "http", name: "服务", settings: { baseUrl: "http://127.0.0.1:9" } }, 400, "invalid_input"],
    [{ type: "mail", name: "邮件", shopId: before[0]?.id }, 400, "invalid_input"],
  ];
  for (const [body, status, code] of refusals) {
    expect(await make(body), JSON.stringify(body)).toMatchObject({ status, body: { error: { code } } });
  }
  expect(await shops()).toEqual(before);
});

test("a refusal names the places that are wrong", async () => {
  const settings = { baseUrl: "http://127.0.0.1:9", auth: "magic" };
  expect(await make({ type: "http", name: "服务", settings })).toMatchObject({
    body: { error: { paths: expect.arrayContaining(["settings.auth"]) } },
  });
});

test("a service belongs to no shop", async () => {
  const settings = { baseUrl: "https://erp.example.com/api" };
  expect(Made.parse((await make({ type: "http", name: "ERP", secret: "token", settings })).body).shopId).toBeNull();
});

test("a token without the scope makes nothing", async () => {
  const reader = await bench.token("live", ["orders:read"]);
  expect(await bench.call(createConnection, { token: reader, body: SHOPIFY })).toMatchObject({ status: 403 });
});

test("a connection is paused with a reason, and everything held, by who has the scope", async () => {
  const { connectionId } = Made.parse((await make({ ...SHOPIFY, name: "停一停" })).body);
  const params = { connectionId };
  expect(await bench.call(pauseConnection, { token, params, body: {} })).toMatchObject({ status: 400 });
  expect(await bench.call(pauseConnection, { token, params, body: { reason: "升级" } })).toMatchObject({ status: 200 });
  const read = () => inTransaction(bench.store.db, "live", (tx) => getConnection(tx, connectionId));
  expect(await read()).toMatchObject({ paused: true, pausedReason: "升级" });
  expect(await bench.call(resumeConnection, { token, params, body: {} })).toMatchObject({ status: 200 });
  expect(await read()).toMatchObject({ paused: false, pausedReason: null });
  const hold = () => inTransaction(bench.store.db, "live", readHold);
  expect(await bench.call(setHoldRoute, { token, body: { on: true } })).toMatchObject({ status: 400 });
  expect(await bench.call(setHoldRoute, { token, body: { on: true, reason: "演练" } })).toMatchObject({ status: 200 });
  expect(await hold()).toMatchObject({ reason: "演练", cause: { type: "token" } });
  expect(await bench.call(setHoldRoute, { token, body: { on: false } })).toMatchObject({ status: 200 });
  expect(await hold()).toBeNull();
});
