import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { RIVAL_NODE, type Rival } from "./rivals.ts";

/** Where a rival lies and the Node it is run with, or why it could not be installed. */
export type Installed = { readonly folder: string; readonly node: string } | { readonly refusal: string };

const INSTALL_MINUTES = 20;
const MARK = "installed.json";

/** Installs a rival once; what is there with the same versions is taken as it is. */
export async function installRival(rival: Rival): Promise<Installed> {
  const folder = join(cacheFolder(), "orderloom", "rivals", rival.name);
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const node = join(folder, "node_modules", nodePackage, "bin", process.platform === "win32" ? "node.exe" : "node");
  const { packages, overrides = {} } = rival;
  const manifest = JSON.stringify({
    private: true,
    dependencies: { ...packages, [nodePackage]: RIVAL_NODE },
    overrides,
  });
  if ((await readMark(folder)) === manifest) return { folder, node };
  await rm(join(folder, MARK), { force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), manifest);
  try {
    await promisify(execFile)(NPM, INSTALL, { cwd: folder, timeout: INSTALL_MINUTES * 60_000, shell: IS_WINDOWS });
  } catch (thrown) {
    return { refusal: lastErrorOf(thrown) };
  }
  await writeFile(join(folder, MARK), manifest);
  return { folder, node };
}

const IS_WINDOWS = process.platform === "win32";
const NPM = IS_WINDOWS ? "npm.cmd" : "npm";
/** Scripts of packages do not run: what a rival needs natively comes built inside its packages. */
const INSTALL = ["install", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--loglevel=error"];

function cacheFolder(): string {
  return process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
}

async function readMark(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, MARK), "utf8");
  } catch {
    return null;
  }
}

function lastErrorOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const lines = text.split("\n").filter((line) => line.startsWith("npm error") && !line.includes("log of this run"));
  return lines.slice(0, 2).join(" ").replaceAll("npm error ", "") || text.slice(0, 200);
}
