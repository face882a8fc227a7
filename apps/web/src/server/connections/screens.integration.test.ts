import { inControlTransaction } from "@orderloom/store/database/database";
import { setScopes } from "@orderloom/store/people/person-access";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openWebBench, type WebBench } from "../testing/web-bench.ts";

let bench: WebBench;
let admin: string;

const Row = z.object({
  id: z.string(),
  name: z.string(),
  hookUrl: z.string().nullable(),
  paused: z.boolean(),
  hasSecret: z.boolean(),
  limits: z.unknown(),
  health: z.unknown(),
});
const Answer = <Output extends z.ZodType>(output: Output) =>
  z.object({ result: z.object({ data: z.object({ json: output }) }) });

beforeAll(async () => {
  bench = await openWebBench();
  await bench.join("admin@example.com");
  admin = await bench.signIn("admin@example.com");
});
afterAll(() => bench.close());

const call = (cookie: string, path: string, json?: unknown) =>
  bench.post(`/api/trpc/connections.${path}`, json === undefined ? {} : { json }, { cookie });

const make = (json: unknown) => call(admin, "create", json);

async function list(cookie: string): Promise<z.infer<typeof Row>[]> {
  const text = await (await call(cookie, "list")).text();
  expect(text).not.toContain("hush-hush");
  return Answer(z.array(Row)).parse(JSON.parse(text)).result.data.json;
}

test("a shop's connection is made with its shop and says where to send", async () => {
  expect((await make({ type: "shopify", name: "Flagship", settings: {}, secret: "hush-hush" })).status).toBe(200);
  expect((await make({ type: "http", name: "ERP", settings: { baseUrl: "https://erp.example.com" } })).status).toBe(
    200,
  );
  const [erp, flagship] = await list(admin);
  expect(erp).toMatchObject({ name: "ERP", hookUrl: null, hasSecret: false });
  expect(flagship).toMatchObject({ name: "Flagship", hasSecret: true });
  expect(flagship?.hookUrl).toBe(`http://localhost:4000/v1/hooks/${flagship?.id}`);
});

test("what does not fit is refused with the reason", async () => {
  const unsigned = await make({ type: "shopify", name: "No secret", settings: {} });
  expect(unsigned.status).toBe(400);
  expect(await unsigned.text()).toContain('"paths":["secret"]');
  expect((await make({ type: "http", name: "Bad", settings: { baseUrl: "http://127.0.0.1" } })).status).toBe(400);
  expect((await make({ type: "fax", name: "Fax", settings: {} })).status).toBe(400);
});

test("who is narrowed to other shops neither sees a connection nor stops it", async () => {
  await bench.join("narrow@example.com");
  const { rows } = await bench.store.db.pool.query<{ id: string }>(
    "select id from control.person where email = 'narrow@example.com'",
  );
  const personId = rows[0]?.id ?? "";
  const scope = { shopIds: ["00000000-0000-4000-8000-00000000000a"], warehouseIds: null };
  await inControlTransaction(bench.store.db, (tx) =>
    setScopes(tx, { personId, scope, cause: { type: "system", name: "test" } }),
  );
  const narrow = await bench.signIn("narrow@example.com");
  expect((await list(narrow)).map((row) => row.name)).toEqual(["ERP"]);
  const flagship = (await list(admin)).find((row) => row.name === "Flagship");
  const stop = { connectionId: flagship?.id, paused: true, reason: "盘点" };
  expect((await call(narrow, "setPaused", stop)).status).toBe(404);
  expect((await call(narrow, "setSecret", { connectionId: flagship?.id, secret: "x", keepFormer: true })).status).toBe(
    404,
  );
  expect((await call(admin, "setPaused", stop)).status).toBe(200);
  expect((await list(admin)).find((row) => row.name === "Flagship")?.paused).toBe(true);
});

test("limits, holds and trials are set by who may, and every screen can read that calls are held", async () => {
  await bench.join("manager@example.com");
  await bench.setRoles("manager@example.com", ["ops_manager"]);
  const manager = await bench.signIn("manager@example.com");
  const connectionId = (await list(admin)).find((row) => row.name === "ERP")?.id;
  const limits = { concurrency: 2, quotas: [{ calls: 100, per: "minute" }] };
  expect((await call(manager, "setLimits", { connectionId, limits })).status).toBe(403);
  expect((await call(admin, "setLimits", { connectionId, limits })).status).toBe(200);
  const wrong = { concurrency: 2, quotas: [{ calls: 1, per: "hour", resetZone: "Asia/Shanghai" }] };
  expect((await call(admin, "setLimits", { connectionId, limits: wrong })).status).toBe(400);
  expect((await list(admin)).find((row) => row.id === connectionId)).toMatchObject({
    limits: { concurrency: 2, quotas: [{ calls: 100, per: "minute", resetZone: null }] },
    health: { breaker: "closed", waiting: 0 },
  });
  expect((await call(manager, "probe", { connectionId })).status).toBe(200);
  expect((await call(manager, "setHold", { on: true, reason: "" })).status).toBe(422);
  expect((await call(manager, "setHold", { on: true, reason: "退款异常" })).status).toBe(200);
  await bench.join("packer@example.com");
  await bench.setRoles("packer@example.com", ["warehouse"]);
  const packer = await bench.signIn("packer@example.com");
  expect(await (await call(packer, "hold")).text()).toContain("退款异常");
  expect((await call(packer, "setHold", { on: false, reason: "" })).status).toBe(403);
  expect((await call(manager, "setHold", { on: false, reason: "" })).status).toBe(200);
  expect(await (await call(packer, "hold")).text()).not.toContain("退款异常");
  const strange = { callIds: ["00000000-0000-4000-8000-00000000000a"], reason: "x" };
  expect(await (await call(manager, "cancelCalls", strange)).text()).toContain('"json":0');
  expect((await call(packer, "waitingCalls", {})).status).toBe(403);
});

test("reading is not editing", async () => {
  await bench.join("reader@example.com");
  await bench.setRoles("reader@example.com", ["operator"]);
  const reader = await bench.signIn("reader@example.com");
  expect(await list(reader)).toHaveLength(2);
  expect(
    (await call(reader, "create", { type: "http", name: "X", settings: { baseUrl: "https://x.example.com" } })).status,
  ).toBe(403);
});
