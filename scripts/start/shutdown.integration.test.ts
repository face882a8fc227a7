import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

const STOPPABLE = fileURLToPath(new URL("./fixtures/stoppable.ts", import.meta.url));

async function start(slowMs: number): Promise<{ child: ChildProcess; lines: () => string[]; code: Promise<number> }> {
  const child = spawn(process.execPath, ["--import", "tsx", STOPPABLE, String(slowMs)]);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = new Promise<number>((resolve) => child.once("exit", (exit) => resolve(exit ?? -1)));
  const lines = () => output.split("\n").filter((line) => /^(first|second)/.test(line));
  await vi.waitFor(() => expect(output).toContain("ready"), { timeout: 20_000 });
  return { child, lines, code };
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends the last step first and then the process, with success",
  async (signal) => {
    const { child, lines, code } = await start(50);
    child.kill(signal);
    expect(await code).toBe(0);
    expect(lines()).toEqual(["second stopped", "first stopped"]);
  },
);

test("npm passes the same Ctrl-C on once more; that is no second request", async () => {
  const { child, lines, code } = await start(1500);
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect(await code).toBe(0);
  expect(lines()).toEqual(["second stopped", "first stopped"]);
});

test("a second Ctrl-C ends everything at once", async () => {
  const { child, lines, code } = await start(60_000);
  child.kill("SIGINT");
  await sleep(800);
  child.kill("SIGINT");
  expect(await code).toBe(130);
  expect(lines()).toEqual(["second killed", "first killed"]);
});
