import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { freePort, isPortFree } from "@orderloom/store/server/free-port";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Service } from "./service.ts";
import { startService } from "./service.ts";

const SERVER = fileURLToPath(new URL("./fixtures/server.mjs", import.meta.url));
const PARENT = fileURLToPath(new URL("./fixtures/parent.ts", import.meta.url));

let port: number;
let service: Service | null;

beforeEach(async () => {
  port = await freePort();
  service = null;
});
afterEach(async () => {
  await service?.stop();
});

async function start(env: Readonly<Record<string, string>> = {}, script = SERVER): Promise<Service> {
  service = startService({
    name: "demo",
    args: [script],
    cwd: process.cwd(),
    env: { ...process.env, PORT: String(port), ...env },
    readyUrl: `http://127.0.0.1:${port}/`,
    graceMs: 1500,
  });
  await service.ready();
  return service;
}

async function pid(): Promise<number> {
  return Number(await (await fetch(`http://127.0.0.1:${port}/`)).text());
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

test("is ready when it answers and gone when it was stopped", async () => {
  const running = await start();
  const id = await pid();
  await running.stop();
  expect(isAlive(id)).toBe(false);
  expect(await isPortFree(port)).toBe(true);
});

test("one that will not end is killed after its grace", async () => {
  const running = await start({ STUBBORN: "1" });
  const before = Date.now();
  await running.stop();
  expect(Date.now() - before).toBeGreaterThanOrEqual(1400);
  expect(await isPortFree(port)).toBe(true);
});

test("one that crashes is started again", async () => {
  await start();
  const first = await pid();
  await fetch(`http://127.0.0.1:${port}/crash`).catch(() => {});
  await vi.waitFor(async () => expect(await pid()).not.toBe(first), { timeout: 25_000, interval: 200 });
});

test("one that cannot start says so at once", async () => {
  await expect(start({}, `${SERVER}.missing`)).rejects.toThrow(/demo/);
});

test("ends when its parent is killed, so that no port stays taken", async () => {
  const parent = spawn(process.execPath, ["--import", "tsx", PARENT, SERVER, String(port)]);
  const child = await new Promise<number>((resolve) => {
    parent.stdout.on("data", (chunk: Buffer) => {
      const found = /pid (\d+)/.exec(chunk.toString());
      if (found) resolve(Number(found[1]));
    });
  });
  expect(isAlive(child)).toBe(true);
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(isAlive(child)).toBe(false), { timeout: 25_000, interval: 200 });
});
