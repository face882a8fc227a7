import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getSettings } from "@orderloom/store/control/settings";
import { closeDatabase, inControlTransaction } from "@orderloom/store/database/database";
import { freePort } from "@orderloom/store/server/free-port";
import { rowCounts } from "@orderloom/store/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ServedApi, serveApi } from "../api-v1/testing/serve-api.ts";
import { database } from "../database.ts";
import { type OrderWorld, openOrderWorld } from "../testing/order-world.ts";

/** Command, web's API and runner as processes of their own meet in one database, as they do after `npm start`. */
let world: OrderWorld;
let web: ServedApi;
let runner: ChildProcess;
let runnerUrl: string;
let folder: string;

const APPS = fileURLToPath(new URL("../../../../", import.meta.url));
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

beforeAll(async () => {
  world = await openOrderWorld();
  web = await serveApi();
  folder = await mkdtemp(join(tmpdir(), "orderloom-demo-"));
  const port = await freePort();
  runnerUrl = `http://127.0.0.1:${port}`;
  runner = spawn(process.execPath, ["--import", "tsx", join(APPS, "runner/src/main.ts")], {
    env: { ...process.env, RUNNER_PORT: String(port), LOG_LEVEL: "error" },
    stdio: "inherit",
  });
  await vi.waitFor(async () => expect((await fetch(`${runnerUrl}/readyz`)).status).toBe(200), 90_000);
});
afterAll(async () => {
  const ended = new Promise((resolve) => runner.once("exit", resolve));
  runner.kill("SIGTERM");
  await ended;
  await web.close();
  await closeDatabase(database());
  await world.close();
  await rm(folder, { recursive: true });
});

function orderloom(...args: string[]): Promise<{ code: number; out: string; note: string }> {
  return orderloomWith({}, args);
}

function orderloomWith(
  given: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<{ code: number; out: string; note: string }> {
  const env = {
    ...process.env,
    LANG: "en_US.UTF-8",
    ORDERLOOM_URL: web.url,
    ORDERLOOM_RUNNER_URL: runnerUrl,
    ORDERLOOM_DATA_DIR: folder,
    ORDERLOOM_TOKEN: "orl_of_somewhere_else",
    ...given,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", join(APPS, "cli/src/main.ts"), ...args],
      { env },
      (error, out, note) => resolve({ code: error ? Number(error.code) : 0, out: out.trim(), note: note.trim() }),
    );
  });
}

test("an installation in use is left alone, and live is never filled", async () => {
  expect(await orderloom("demo", "load", "--if-untouched")).toEqual({ code: 0, out: "", note: "" });
  expect(await orderloom("demo", "load", "--env", "live")).toMatchObject({
    code: 1,
    note: expect.stringContaining("sandbox alone"),
  });
  expect(await orderloom("demo", "remove")).toMatchObject({ code: 1, note: "There is no demo in the sandbox." });
});

test("half a demo is taken back", async () => {
  const away = { ORDERLOOM_RUNNER_URL: "http://127.0.0.1:9" };
  const before = await rowCounts(world, "sandbox");
  expect(await orderloomWith(away, ["demo", "load"])).toMatchObject({
    code: 1,
    note: expect.stringContaining("Nothing answers at http://127.0.0.1:9"),
  });
  expect(await rowCounts(world, "sandbox")).toEqual(before);
  expect(await inControlTransaction(world.db, getSettings)).toMatchObject({ demo: "absent" });
});

test("the demo's orders really go through its flow, and one click takes them away", async () => {
  const before = { live: await rowCounts(world, "live"), sandbox: await rowCounts(world, "sandbox") };
  expect(await orderloom("demo", "load")).toEqual({
    code: 0,
    out: "The demo is in the sandbox: 400 orders of 5 shops.",
    note: "",
  });
  expect(await orderloom("demo", "load")).toMatchObject({ code: 1, note: expect.stringContaining("already") });
  const counts = await vi.waitFor(
    async () => {
      const found = await rowCounts(world, "sandbox");
      expect((found.runs ?? 0) - (found.approvals ?? 0)).toBe(0);
      return found;
    },
    { timeout: 60_000, interval: 500 },
  );
  expect(counts.orders).toBe(400);
  expect(counts.runs_done).toBeGreaterThan(10);
  expect(counts.approvals).toBeGreaterThan(0);
  const { call } = await world.signIn(["operator"], { environment: "sandbox" });
  expect(await call.demo.status()).toEqual({ loaded: true });
  expect(await call.demo.remove()).toEqual({ orders: 400, flowArchived: true });
  expect(await call.demo.status()).toEqual({ loaded: false });
  // The world's own flow took the orders up as well, and what it counted is its own.
  expect({ ...(await rowCounts(world, "sandbox")), flow_counts: 0 }).toEqual(before.sandbox);
  expect(await rowCounts(world, "live")).toEqual(before.live);
});

test("is taken away by those who may, in the sandbox", async () => {
  const { call: supervisor } = await world.signIn(["supervisor"], { environment: "sandbox" });
  await expect(supervisor.demo.remove()).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { call: live } = await world.signIn(["admin"], { environment: "live" });
  await expect(live.demo.remove()).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await live.demo.status()).toEqual({ loaded: false });
});
