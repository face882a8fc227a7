import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { runBinary } from "./run-binary.ts";
import type { ServerIdentity } from "./server-identity.ts";
import { mayEnter } from "./server-identity.ts";
import type { ServerState } from "./server-state.ts";
import { StartError } from "./start-error.ts";

/** The major version of the embedded server; a data directory of another major cannot be opened by it. */
const EMBEDDED_MAJOR = "18";

export interface DataDirRequest {
  dataDir: string;
  binaries: Binaries;
  identity: ServerIdentity | null;
  state: ServerState;
}

/** Whether the directory already holds a database of our version; throws when it holds anything else. */
export async function isInitialised(dataDir: string): Promise<boolean> {
  const files = await readdir(dataDir).catch(() => []);
  if (files.length === 0) return false;
  const version = await readFile(join(dataDir, "PG_VERSION"), "utf8").catch(() => null);
  if (version === null) throw new StartError("directory_not_ours", { params: { path: dataDir } });
  if (version.trim() === EMBEDDED_MAJOR) return true;
  throw new StartError("data_version", { params: { path: dataDir, found: version.trim(), expected: EMBEDDED_MAJOR } });
}

/**
 * Creates the database cluster. It is built beside its place and renamed, so that an interrupted first start
 * leaves no half a database. The locale is the built-in C.UTF-8: the same order of characters on every platform.
 */
export async function initDataDir(request: DataDirRequest): Promise<void> {
  const { dataDir, identity } = request;
  const home = dirname(dataDir);
  await openHome(home, identity);
  const partial = await mkdtemp(`${dataDir}.new-`);
  const passwordFile = `${partial}.password`;
  try {
    await writeFile(passwordFile, `${request.state.superuserPassword}\n`, { mode: 0o600 });
    if (identity) await Promise.all([partial, passwordFile].map((path) => chown(path, identity.uid, identity.gid)));
    await runInitdb(request, partial, passwordFile);
    await rm(dataDir, { recursive: true, force: true }); // empty, or isInitialised had thrown
    await rename(partial, dataDir);
  } finally {
    for (const left of [passwordFile, partial]) await rm(left, { recursive: true, force: true });
  }
}

async function openHome(home: string, identity: ServerIdentity | null): Promise<void> {
  await mkdir(home, { recursive: true });
  if (!identity || mayEnter(identity, home)) return;
  await chmod(home, 0o755); // ours alone so far: a strict umask closed it
  if (!mayEnter(identity, home))
    throw new StartError("directory_closed", { params: { path: home, user: identity.name } });
}

async function runInitdb(request: DataDirRequest, target: string, passwordFile: string): Promise<void> {
  const { code, output } = await runBinary({
    program: request.binaries.initdb,
    args: [
      `--pgdata=${target}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ],
    identity: request.identity,
    cwd: target,
  });
  if (code === 0) return;
  if (/no space left/i.test(output)) throw new StartError("disk_full", { params: { path: request.dataDir } });
  const reason = /^initdb: (?:error|fatal): (.*)$/m.exec(output)?.[1] ?? `initdb ${code}`;
  throw new StartError("server_failed", {
    params: { reason, path: dirname(request.dataDir) },
    cause: new Error(output),
  });
}
