import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "@orderloom/schema/language";
import { inControlTransaction } from "@orderloom/store/database/database";
import { findLink } from "@orderloom/store/people/one-time-links";
import { findTokenBearer } from "@orderloom/store/people/tokens";
import { createTestDatabase, type TestDatabase } from "@orderloom/store/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Env, readEnv } from "./env.ts";
import { runCommandLine } from "./run-command-line.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "orderloom-cli-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

type Setting = {
  readonly language?: Language;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
};

async function run(args: readonly string[], { language = "en", env = {}, input = "" }: Setting = {}) {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await runCommandLine(args, {
    language,
    env: environment(env),
    out: (line) => out.push(line),
    note: (line) => notes.push(line),
    readInput: async () => input,
  });
  return { code, out: out.join("\n"), note: notes.join("\n") };
}

function environment(given: Readonly<Record<string, string>>): Env {
  const read = readEnv({ DATABASE_URL: database.url, ORDERLOOM_DATA_DIR: folder, ...given });
  if (!read.success) throw read.error;
  return read.data;
}

test("token create prints the token alone", async () => {
  const args = ["token", "create", "--scope", "orders:read", "--scope", "runs:read,flows:read", "--env", "sandbox"];
  const made = await run(args);
  expect(made).toMatchObject({ code: 0, note: "", out: expect.stringMatching(/^orl_[\w-]{43}$/) });
  expect(await inControlTransaction(database.db, (tx) => findTokenBearer(tx, made.out))).toMatchObject({
    environment: "sandbox",
    scopes: ["orders:read", "runs:read", "flows:read"],
  });
});

test("a token without a scope, or with one that there is not, is not made", async () => {
  expect(await run(["token", "create", "--scope", "everything"])).toMatchObject({
    code: 2,
    out: "",
    note: expect.stringContaining("scope is one of: orders:write"),
  });
  expect(await run(["token", "create"])).toMatchObject({ code: 2, out: "" });
  expect(await run(["token", "create", "--scope", "orders:read", "--env", "moon"])).toMatchObject({
    code: 2,
    note: expect.stringContaining("env is one of: live, sandbox"),
  });
});

test("admin link prints an address that works", async () => {
  const { code, out } = await run(["admin", "link"], { env: { ORDERLOOM_URL: "https://orders.example.com/" } });
  expect(code).toBe(0);
  const url = new URL(out);
  expect(url.origin + url.pathname).toBe("https://orders.example.com/welcome");
  const secret = url.searchParams.get("code") ?? "";
  expect((await inControlTransaction(database.db, (tx) => findLink(tx, secret)))?.purpose).toBe("admin");
});

test("a running installation's address is used when none is named", async () => {
  expect((await run(["admin", "link"], { env: { PORT: "3123" } })).out).toMatch(/^http:\/\/localhost:3123\/welcome/);
  await writeFile(join(folder, "address"), "http://localhost:3456\n");
  expect((await run(["admin", "link"])).out).toMatch(/^http:\/\/localhost:3456\/welcome/);
  expect((await run(["admin", "link", "--url", "http://10.0.0.1:1"])).out).toMatch(/^http:\/\/10\.0\.0\.1:1\/welcome/);
});

test("a web or a database that is away is said in one sentence", async () => {
  const away = { ORDERLOOM_URL: "http://127.0.0.1:9" };
  expect(await run(["order", "list"], { env: away })).toMatchObject({
    code: 1,
    note: expect.stringContaining("Nothing answers at http://127.0.0.1:9"),
  });
  const noDatabase = { DATABASE_URL: "", ORDERLOOM_DATA_DIR: join(folder, "empty") };
  expect(await run(["admin", "link"], { env: noDatabase, language: "zh" })).toMatchObject({
    code: 1,
    note: expect.stringContaining("找不到数据库"),
  });
  expect(await run(["order", "list"], { env: noDatabase })).toMatchObject({
    code: 1,
    note: expect.stringContaining("There is no token"),
  });
  const dead = { DATABASE_URL: "postgres://nobody@127.0.0.1:9/none" };
  expect(await run(["token", "create", "--scope", "orders:read"], { env: dead })).toMatchObject({ code: 1, out: "" });
});

test("files that cannot be read say why", async () => {
  expect(await run(["flow", "import", join(folder, "absent.json")])).toMatchObject({
    code: 1,
    note: expect.stringContaining("absent.json cannot be read"),
  });
  const text = join(folder, "text.json");
  await writeFile(text, "no json");
  expect(await run(["flow", "validate", text])).toMatchObject({ code: 1, note: expect.stringContaining("is no JSON") });
});

test("what is written wrongly is answered with how it is written", async () => {
  expect(await run([])).toMatchObject({ code: 0, out: expect.stringContaining("orderloom flow import FILE") });
  expect(await run(["flow", "import", "--help"])).toMatchObject({ code: 0, out: expect.stringContaining("--publish") });
  expect(await run(["flow"])).toMatchObject({ code: 2, note: expect.stringContaining("Usage:") });
  expect(await run(["flow", "import", "--wrong"])).toMatchObject({ code: 2, out: "" });
  expect(await run(["flow", "publish", "a", "b"])).toMatchObject({
    code: 2,
    note: expect.stringContaining("too much: b"),
  });
  expect(await run(["order", "show"])).toMatchObject({ code: 2, note: expect.stringContaining("Name one order") });
  expect(await run(["help"], { language: "zh" })).toMatchObject({ code: 0, out: expect.stringContaining("用法：") });
  const setting = ["connection", "create", "http", "--name", "x", "--setting", "novalue"];
  expect(await run(setting, { env: { ORDERLOOM_TOKEN: "orl_x" } })).toMatchObject({ code: 2 });
  expect(await run(["connection", "create", "shopify", "--name", "x", "--secret", "-"])).toMatchObject({
    code: 1,
    note: expect.stringContaining("No secret"),
  });
});
