import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livePostmaster } from "./postmaster-file.ts";
import type { StartError } from "./start-error.ts";
import type { RunningPostgres } from "./start-postgres.ts";
import { startPostgres } from "./start-postgres.ts";

let home: string;
let dataDir: string;
let running: RunningPostgres[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "orderloom 存储-")); // a space and Chinese in the path
  await chmod(home, 0o755);
  dataDir = join(home, "data");
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

async function start(port?: number): Promise<RunningPostgres> {
  const server = await startPostgres(port === undefined ? { dataDir } : { dataDir, port });
  running.push(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

describe("the embedded server", () => {
  test("starts, keeps data and port over a clean stop, and listens on loopback only", async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await query(first.url, "create table kept as select '留' as word");
    expect(await query(first.url, "show listen_addresses")).toEqual(["127.0.0.1"]);
    expect(await query(first.url, "show server_encoding")).toEqual(["UTF8"]);
    expect(await query(first.url, "select lower('ÉÀ'), 'Z' < 'a', current_setting('fsync')")).toEqual([
      "éà",
      true,
      "on",
    ]);
    expect(await query(first.url, "select rolsuper from pg_roles where rolname = current_user")).toEqual([false]);
    await first.stop();
    expect(await livePostmaster(dataDir)).toBeNull();
    const second = await start();
    expect(second).toMatchObject({ adopted: false, url: first.url });
    expect(await query(second.url, "select word from kept")).toEqual(["留"]);
  });

  test("keeps its passwords in a file that only the owner may read", async () => {
    const { url } = await start();
    const file = `${dataDir}.json`;
    expect((await stat(file)).mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o600);
    expect(url).toContain(JSON.parse(await readFile(file, "utf8")).ownerPassword);
    await expect(query(url.replace(/:[^:@]+@/, ":wrong@"), "select 1")).rejects.toThrow(/password/);
  });

  test("a server left running is taken over, and stops with the one that took it", async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, url: first.url });
    await second.stop();
    expect(await livePostmaster(dataDir)).toBeNull();
  });

  test("recovers after its main process is killed, whatever children are left", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 7 as n");
    const idle = new Client({ connectionString: first.url });
    idle.on("error", () => {});
    await idle.connect(); // its backend outlives the main process for a moment
    const postmaster = await livePostmaster(dataDir);
    if (!postmaster) throw new Error("no server");
    process.kill(postmaster.pid, "SIGKILL");
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, "select n from kept")).toEqual([7]);
    await idle.end().catch(() => {});
  });

  test("sets new passwords when their file is lost, as after restoring the directory alone", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 7 as n");
    await first.stop();
    await rm(`${dataDir}.json`);
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await query(second.url, "select n from kept")).toEqual([7]);
  });
});

describe("what stands in the way", () => {
  test("a remembered port taken by another program is exchanged for a free one", async () => {
    const first = await start();
    await first.stop();
    const port = Number(new URL(first.url).port);
    const other = createServer();
    await new Promise<void>((ready) => other.listen(port, "127.0.0.1", ready));
    const second = await start();
    expect(new URL(second.url).port).not.toBe(String(port));
    await new Promise((closed) => other.close(closed));
  });

  test("a port insisted on and taken is named", async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, "127.0.0.1", ready));
    const address = other.address();
    const port = address && typeof address === "object" ? address.port : 0;
    await expect(start(port)).rejects.toMatchObject({
      code: "port_taken",
      params: { port },
    } satisfies Partial<StartError>);
    await new Promise((closed) => other.close(closed));
  });

  test("somebody else's files are not touched", async () => {
    dataDir = home;
    await writeFile(join(home, "letter.txt"), "dear");
    await expect(start()).rejects.toMatchObject({ code: "directory_not_ours" });
    expect(await readFile(join(home, "letter.txt"), "utf8")).toBe("dear");
  });

  test("a data directory of another major version is refused by name", async () => {
    dataDir = home;
    await writeFile(join(home, "PG_VERSION"), "15\n");
    await expect(start()).rejects.toMatchObject({ code: "data_version", params: { found: "15", expected: "18" } });
  });
});
