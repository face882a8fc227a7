import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Graph } from "@orderloom/schema/graph/graph";
import { openConnection } from "@orderloom/store/connections/connection-queries";
import { inTransaction } from "@orderloom/store/database/database";
import { listTokens } from "@orderloom/store/people/tokens";
import { workBulk } from "@orderloom/store/runs/work-bulk";
import { accept, createWorld, messageOf, type World } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { keys } from "../keys.ts";
import { type ApiBench, openApiBench } from "./testing/api-bench.ts";
import { type ServedApi, serveApi } from "./testing/serve-api.ts";
import { TINY_GRAPH } from "./testing/tiny-graph.ts";

/** The command as people run it, in a process of its own, against the routes on a real database. */
let world: World;
let bench: ApiBench;
let served: ServedApi;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  bench = await openApiBench(world);
  served = await serveApi();
  folder = await mkdtemp(join(tmpdir(), "orderloom-cli-"));
});
afterAll(async () => {
  await served.close();
  await bench.close();
  await rm(folder, { recursive: true });
});

type Ran = { readonly code: number; readonly out: string; readonly note: string };
vi.setConfig({ testTimeout: 120_000 });
const MAIN = fileURLToPath(new URL("../../../../cli/src/main.ts", import.meta.url));

function orderloom(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ""): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", MAIN, ...args],
      {
        env: {
          NODE_ENV: "test",
          LANG: "en_US.UTF-8",
          DATABASE_URL: bench.store.url,
          ORDERLOOM_URL: served.url,
          ORDERLOOM_DATA_DIR: folder,
          ...env,
        },
      },
      (error, out, note) => resolve({ code: error ? Number(error.code) : 0, out: out.trim(), note: note.trim() }),
    );
    child.stdin?.end(input);
  });
}

async function file(name: string, graph: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(graph));
  return path;
}

test("flow import --publish prints flow id and version, and export gives the same graph back", async () => {
  const path = await file("large-order.flow.json", TINY_GRAPH);
  const made = await orderloom(["flow", "import", path, "--publish"]);
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f-]{36} 1$/) });
  const flowId = made.out.split(" ")[0] ?? "";
  const out = join(folder, "exported.json");
  expect(await orderloom(["flow", "export", flowId, "--version", "1", "--out", out])).toMatchObject({
    code: 0,
    out: "",
  });
  expect(JSON.parse(await readFile(out, "utf8"))).toEqual(TINY_GRAPH);
  const renamed: Graph = { ...TINY_GRAPH, nodes: TINY_GRAPH.nodes.map((node) => ({ ...node, name: "换名" })) };
  const again = await orderloom(["flow", "import", await file("next.json", renamed), "--flow", flowId]);
  expect(again).toMatchObject({ code: 0, out: flowId });
  expect(await orderloom(["flow", "publish", flowId])).toMatchObject({ code: 0, out: `${flowId} 2` });
});

test("a file with problems is refused with all of them, in the language of the terminal", async () => {
  const broken = await file("broken.json", { ...TINY_GRAPH, nodes: TINY_GRAPH.nodes.slice(1) });
  expect(await orderloom(["flow", "validate", broken])).toMatchObject({
    code: 1,
    out: "",
    note: expect.stringContaining("error: Nothing starts this flow."),
  });
  expect(await orderloom(["flow", "import", broken, "--publish", "--lang", "zh"])).toMatchObject({
    code: 1,
    out: "",
    note: expect.stringContaining("流程没有触发节点"),
  });
  const noGraph = await file("no-graph.json", { schemaVersion: 1, nodes: {} });
  expect(await orderloom(["flow", "validate", noGraph])).toMatchObject({
    code: 1,
    note: expect.stringContaining("nodes of the file"),
  });
});

test("a given token decides what may be done and where", async () => {
  const env = { ORDERLOOM_TOKEN: await bench.token("sandbox", ["flows:read"]) };
  const path = await file("token.json", TINY_GRAPH);
  expect(await orderloom(["flow", "validate", path], env)).toMatchObject({ code: 0 });
  expect(await orderloom(["flow", "validate", path, "--env", "live"], env)).toMatchObject({ code: 1 });
  expect(await orderloom(["flow", "import", path], env)).toMatchObject({ code: 1, out: "" });
});

test("a template is listed with its options and deployed from a file", async () => {
  const listed = await orderloom(["template", "list", "--json"]);
  const Listed = z.array(z.looseObject({ id: z.string(), example: z.json(), options: z.looseObject({}) }));
  const [template] = Listed.parse(JSON.parse(listed.out));
  expect(template).toMatchObject({ id: "large-order", options: { type: "object" } });
  expect((await orderloom(["template", "list", "--lang", "zh"])).out).toContain("分级退款审批");
  const path = await file("options.json", template?.example);
  const args = ["template", "deploy", "large-order", "--options", path];
  expect(await orderloom([...args, "--name", "VIP", "--publish"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^[0-9a-f-]{36} 1$/),
  });
  expect(await orderloom(args)).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});

test("options that do not fit their template are told, and nothing is made", async () => {
  const path = await file("wrong.json", { threshold: { minor: 1, currency: "yuan" }, notify: "everybody" });
  const refused = await orderloom(["template", "deploy", "large-order", "--options", path, "--publish"]);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.note).toContain("“Large-order check” still needs “Who approves”. [chainId]");
  expect(refused.note).toContain("[threshold.currency]");
  expect(refused.note).toContain("The options have 3 errors; no flow was made.");
  expect(await orderloom(["template", "deploy", "none", "--options", path])).toMatchObject({ code: 2, out: "" });
});

test("orders and runs are JSON for programs and a story for people", async () => {
  expect(await orderloom(["run", "list", "--json"])).toMatchObject({ code: 0, out: "[]" });
  const order = { externalNo: "820982911946154508", state: "paid" as const };
  await accept({ ...world, keys: keys() }, [messageOf(world, { order })]);
  const shown = await orderloom(["order", "show", "--external-no", order.externalNo, "--json"]);
  expect(JSON.parse(shown.out)).toMatchObject({ order });
  const story = await orderloom(["order", "show", "--external-no", order.externalNo, "--lang", "zh"]);
  expect(story.out).toContain("订单进入系统");
  expect(story.out).toContain("已付款");
  const [run] = z
    .array(z.object({ id: z.string() }))
    .parse(JSON.parse((await orderloom(["run", "list", "--json"])).out));
  expect((await orderloom(["run", "show", run?.id ?? ""])).out).toContain("Flow  v1");
});

const BY_HAND: Graph = {
  ...TINY_GRAPH,
  nodes: [
    {
      ...{
        id: "start",
        type: "trigger.manual",
        typeVersion: 1,
        name: "补发",
        position: { x: 0, y: 0 },
        onError: "stop",
      },
      params: { inputs: { sku: "text", quantity: "number" }, order: "optional" },
    },
  ],
  edges: [],
};

test("run start begins a run with inputs that are piped in, once for a key, about an order by its number", async () => {
  const made = await orderloom(["flow", "import", await file("by-hand.json", BY_HAND), "--publish"]);
  const flowId = made.out.split(" ")[0] ?? "";
  const input = JSON.stringify({ sku: "A-1", quantity: "2" });
  const start = (more: readonly string[] = [], given = input) =>
    orderloom(["run", "start", flowId, "--input", "-", ...more], {}, given);
  const first = await start(["--key", "k1"]);
  expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(await start(["--key", "k1", "--json"])).toMatchObject({ out: JSON.stringify({ runId: first.out }) });
  const other = await start(["--key", "k1"], JSON.stringify({ sku: "A-2", quantity: 2 }));
  expect(other).toMatchObject({ code: 1, note: expect.stringContaining("This idempotency key was used") });
  const wrong = await start([], "{}");
  expect(wrong).toMatchObject({ code: 1, note: expect.stringContaining("The input “sku” is missing") });
  await accept({ ...world, keys: keys() }, [messageOf(world)]);
  const { items } = z.object({ items: z.array(z.object({ orderNo: z.string() })) }).parse({
    items: JSON.parse((await orderloom(["order", "list", "--json"])).out),
  });
  const orderNo = items[0]?.orderNo ?? "";
  const about = await start(["--order", orderNo]);
  expect((await orderloom(["run", "show", about.out])).out).toContain(orderNo);
});

test("flow backfill tells what a flow missed in a shop, and starts it once", async () => {
  const from = new Date(Date.now() - 60_000).toISOString();
  await accept({ ...world, keys: keys() }, [messageOf(world, { order: { state: "paid" } })]);
  const made = await orderloom(["flow", "import", await file("late.json", TINY_GRAPH), "--publish"]);
  const flowId = made.out.split(" ")[0] ?? "";
  const to = new Date().toISOString();
  const backfill = (...more: readonly string[]) =>
    orderloom(["flow", "backfill", flowId, "--node", "start", "--from", from, "--to", to, ...more]);
  const shop = world.shops.live.id;
  expect(await backfill("--shop", "00000000-0000-4000-8000-000000000000")).toMatchObject({ code: 0, out: "0" });
  expect(await backfill("--shop", shop, "--state", "shipped,completed")).toMatchObject({ code: 0, out: "0" });
  const missed = Number((await backfill("--shop", shop)).out);
  expect(missed).toBeGreaterThan(0);
  const started = await backfill("--shop", shop, "--count", String(missed), "--reason", "漏单", "--per-minute", "6000");
  expect(started).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  await inTransaction(world.db, "live", (tx) =>
    tx.client.query("update live.bulk_jobs set started_at = started_at - interval '1 hour'"),
  );
  while (await inTransaction(world.db, "live", (tx) => workBulk(tx, keys(), () => () => true)));
  const runs = await orderloom(["run", "list", "--flow", flowId, "--json"]);
  expect(JSON.parse(runs.out)).toHaveLength(missed);
  expect(await backfill("--shop", shop)).toMatchObject({ code: 0, out: "0" });
  const response = await fetch(`${served.url}/api/v1/flows/${flowId}/backfill`, {
    method: "POST",
    headers: { authorization: `Bearer ${await bench.token("live")}` },
    body: JSON.stringify({ node: "start", from, to, shopIds: [shop] }),
  });
  expect(await response.json()).toEqual({ kind: "events", count: 0, times: [] });
});

test("connection create makes the shop too and prints the connection's id alone", async () => {
  const args = ["connection", "create", "shopify", "--name", "主店", "--secret", "-", "--currency", "USD"];
  const made = await orderloom(args, {}, "canary-secret\n");
  expect(made).toMatchObject({ code: 0, note: "", out: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  const open = await inTransaction(bench.store.db, "live", (tx) => openConnection(tx, keys(), made.out));
  expect(open).toMatchObject({ name: "主店", secrets: ["canary-secret"], shop: { channel: "SHF", currency: "USD" } });
});

test("the command's own tokens end within minutes", async () => {
  await orderloom(["order", "list"]);
  const tokens = await inTransaction(bench.store.db, "live", (tx) => listTokens(tx));
  const own = tokens.filter((token) => token.name === "orderloom cli");
  expect(own.length).toBeGreaterThan(0);
  for (const { expiresAt, createdAt } of own) {
    expect(Date.parse(expiresAt ?? "") - Date.parse(createdAt)).toBeLessThanOrEqual(300_000);
  }
});

test("stock list and stock check say what lies where, and whether it adds up", async () => {
  expect(await orderloom(["stock", "list", "--json"])).toMatchObject({ code: 0, out: "[]" });
  expect(await orderloom(["stock", "check"])).toMatchObject({
    code: 0,
    note: expect.stringContaining("Stock adds up"),
  });
});

test("orders are split, put together and changed from the command line", async () => {
  const made = await accept({ ...world, keys: keys() }, [messageOf(world, { order: { externalNo: "CLI-SPLIT" } })]);
  const orderId = made[0]?.orderId ?? "";
  expect(await orderloom(["order", "split", orderId])).toMatchObject({ code: 2 });
  const split = await orderloom(["order", "split", orderId, "--part", "1:1"]);
  expect(split).toMatchObject({ code: 0 });
  expect(split.out.split("\n")).toHaveLength(2);
  expect((await orderloom(["order", "family", orderId])).out).toMatch(/^child\t.*\nchild\t/);
  expect(await orderloom(["order", "unsplit", orderId, "--reason", "mistake"])).toMatchObject({
    code: 0,
    out: orderId,
  });
  const wish = join(folder, "wish.json");
  await writeFile(wish, JSON.stringify({ kind: "amount", adjustment: -100 }));
  const asked = await orderloom(["order", "change", orderId, wish, "--reason", "late"]);
  expect(asked).toMatchObject({ code: 0 });
  expect(await orderloom(["order", "decide", asked.out, "apply"])).toMatchObject({ code: 0, out: asked.out });
  expect(await orderloom(["order", "veto", orderId, "--lift"])).toMatchObject({ code: 1 });
});
