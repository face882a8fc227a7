import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SHARED_STATE_DIR } from "./binaries.ts";
import { chooseDataDir } from "./choose-data-dir.ts";

const isRoot = process.getuid?.() === 0;

let home: string;
let stateDir: string;
let made: Set<string>;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "orderloom-home-")); // closed to others, as root's home is
  stateDir = join(home, "project", ".orderloom");
  await mkdir(stateDir, { recursive: true });
  made = new Set();
});

afterEach(async () => {
  const shared = [...made].filter((directory) => directory.startsWith(`${SHARED_STATE_DIR}/`));
  for (const directory of [home, ...shared]) await rm(directory, { recursive: true, force: true });
});

async function choose(directory = stateDir): Promise<string> {
  const dataDir = await chooseDataDir(directory);
  made.add(dirname(dataDir));
  return dataDir;
}

describe("the place of the data", () => {
  test("is the product's own directory where the server's user may enter it", async () => {
    await chmod(home, 0o755);
    expect(await choose()).toBe(join(stateDir, "postgres"));
  });

  test("is a shared one under a home that is closed to the server's user, and stays there once chosen", async () => {
    const first = await choose();
    expect(first.startsWith(isRoot ? SHARED_STATE_DIR : stateDir)).toBe(true);
    expect(await choose()).toBe(first);
    await chmod(home, 0o755);
    expect(await choose()).toBe(first);
  });

  test("goes with a project that is moved, and is not shared with a copy", async () => {
    const first = await choose();
    const moved = join(home, "moved");
    await rename(join(home, "project"), moved);
    const afterMove = await choose(join(moved, ".orderloom"));
    expect(afterMove).toBe(isRoot ? first : join(moved, ".orderloom", "postgres"));
    await cp(moved, join(home, "copy"), { recursive: true });
    expect(await choose(join(home, "copy", ".orderloom"))).not.toBe(afterMove);
  });

  test("is a fresh one after our directory was removed: its key is gone with it", async () => {
    const first = await choose();
    await rm(stateDir, { recursive: true });
    const second = await choose();
    expect(second === first).toBe(!isRoot);
    const pointer = await readFile(join(stateDir, "data-location"), "utf8").catch(() => null);
    expect(pointer).toBe(isRoot ? dirname(second) : null);
  });
});
