import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inHotTransaction } from "@orderloom/store/database/database";
import { workImport } from "@orderloom/store/import/work-import";
import { createWorld, type World } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { keys } from "../../keys.ts";
import { type ApiBench, openApiBench } from "../testing/api-bench.ts";
import { type ServedApi, serveApi } from "../testing/serve-api.ts";

/** The command as people run it, in a process of its own; the steps of the runner are made beside it. */
let world: World;
let bench: ApiBench;
let served: ServedApi;
let folder: string;
let connectionId: string;
let isOver = false;
let working: Promise<void>;
beforeAll(async () => {
  world = await createWorld();
  bench = await openApiBench(world);
  served = await serveApi();
  folder = await mkdtemp(join(tmpdir(), "orderloom-import-"));
  const made = await orderloom(["connection", "create", "file", "--name", "线下订单", "--zone", "Asia/Shanghai"]);
  connectionId = made.out;
  working = work();
});
afterAll(async () => {
  isOver = true;
  await working;
  await served.close();
  await bench.close();
  await rm(folder, { recursive: true });
});

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

async function work(): Promise<void> {
  const deps = { keys: keys(), numbers: world.numbers, published: [] };
  while (!isOver) {
    const done = await inHotTransaction(world.db, "live", (tx) => workImport(tx, deps, { orders: 100, refuse: null }));
    if (done === "none") await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Ran = { readonly code: number; readonly out: string; readonly note: string };
const MAIN = fileURLToPath(new URL("../../../../../cli/src/main.ts", import.meta.url));

function orderloom(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", MAIN, ...args],
      {
        env: {
          NODE_ENV: "test",
          LANG: "en_US.UTF-8",
          DATABASE_URL: bench.store.url,
          ORDERLOOM_URL: served.url,
          ORDERLOOM_DATA_DIR: folder,
        },
      },
      (error, out, note) => resolve({ code: error ? Number(error.code) : 0, out: out.trim(), note: note.trim() }),
    );
  });
}

async function file(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.join("\n"));
  return path;
}

const HEAD = "订单编号,订单创建时间,订单状态,买家实际支付金额,宝贝标题,购买数量,商品单价";

test("C031 import orders prints what became of the rows, and saves those to correct", async () => {
  const orders = await file("orders.csv", [
    HEAD,
    "L-1,2026-11-20 10:00:00,已发货,20.00,毛巾,2,10.00",
    "L-2,昨天,已发货,=1+1,毛巾,2,10.00",
    "L-3,2026-11-20 10:00:00,交易成功,20.00,毛巾,2,10.00",
    "L-4,2026-11-20 10:00:00,交易成功,20.00,毛巾,2,10.00",
  ]);
  const rejected = join(folder, "rejected.csv");
  const ran = await orderloom([
    "import",
    "orders",
    orders,
    "--connection",
    connectionId,
    "--json",
    "--rejected",
    rejected,
  ]);
  expect(ran).toMatchObject({ code: 0, note: "" });
  expect(JSON.parse(ran.out)).toMatchObject({
    read: 4,
    created: 3,
    updated: 0,
    unchanged: 0,
    rejected: 1,
    ordersRejected: 1,
    byState: { shipped: 1, completed: 2 },
  });
  const saved = await readFile(rejected, "utf8");
  expect(saved).toContain("L-2,昨天,已发货,'=1+1,毛巾,2,10.00,orders.csv,3,");
  const corrected = await file("corrected.csv", [saved.replace("昨天", "2026-11-20 09:00:00").replace("'=1+1", "20")]);
  const again = await orderloom(["import", "orders", corrected, orders, "--connection", connectionId, "--json"]);
  expect(JSON.parse(again.out)).toMatchObject({ read: 5, created: 1, updated: 0, unchanged: 3 });
});

test("what cannot be told apart is asked, and a mapping of one's own answers it", async () => {
  const orders = await file("dates.csv", ["Order ID,Order Date,Total", "D-1,03/04/2026,5.00", "D-2,05/06/2026,5.00"]);
  const asked = await orderloom(["import", "orders", orders, "--connection", connectionId]);
  expect(asked).toMatchObject({ code: 1, out: "" });
  expect(asked.note).toContain("Order Date");
  const columns = [
    { column: "Order ID", field: "externalNo" },
    { column: "Order Date", field: "placedAt", dates: "dmy" },
    { column: "Total", field: "payable" },
  ];
  const table = { headers: ["Order ID", "Order Date", "Total"], columns, key: "Order ID", of: null };
  const mapping = { version: 1, tables: [table], states: {}, defaultState: "paid" };
  const preset = await file("preset.json", [JSON.stringify(mapping)]);
  const ran = await orderloom([
    "import",
    "orders",
    orders,
    "--connection",
    connectionId,
    "--mapping",
    preset,
    "--json",
  ]);
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({ read: 2, created: 2, rejected: 0, byState: { paid: 2 } });
});

test("exit codes: 2 without a connection, 1 for a file that is none", async () => {
  expect((await orderloom(["import", "orders", "x.csv"])).code).toBe(2);
  expect((await orderloom(["import", "orders", join(folder, "no.csv"), "--connection", connectionId])).code).toBe(1);
  const nothing = await file("nothing.csv", ["just words"]);
  expect(await orderloom(["import", "orders", nothing, "--connection", connectionId])).toMatchObject({
    code: 1,
    out: "",
  });
});
