import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@orderloom/store/server/free-port";
import { runBinary } from "@orderloom/store/server/run-binary";
import { type ServerIdentity, serverIdentity } from "@orderloom/store/server/server-identity";

/** Where packages of Debian, Red Hat and Homebrew put the programs of a major version. */
const USUAL_PLACES = (major: number): readonly string[] => [
  `/usr/lib/postgresql/${major}/bin`,
  `/usr/pgsql-${major}/bin`,
  `/opt/homebrew/opt/postgresql@${major}/bin`,
  `/usr/local/opt/postgresql@${major}/bin`,
];

/** Loopback only; and what the SQL means does not depend on when it reaches the disk, so nothing waits for that. */
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=''", "timezone=UTC", "fsync=off"];

/** The directory of an installed PostgreSQL's server programs, or null when that major version is not installed. */
export function findInstalledPostgres(major: number): string | null {
  const asked = spawnSync("pg_config", ["--version", "--bindir"], { encoding: "utf8" });
  const [version = "", directory = ""] = asked.status === 0 ? asked.stdout.split("\n") : [];
  const named = version.startsWith(`PostgreSQL ${major}.`) ? [directory.trim()] : [];
  return [...named, ...USUAL_PLACES(major)].find((place) => existsSync(join(place, "initdb"))) ?? null;
}

/** A private server of an installed PostgreSQL on a free port of this machine; `stop` ends it and removes its files. */
export async function startInstalledPostgres(binaries: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const identity = serverIdentity();
  const home = await mkdtemp(join(tmpdir(), "orderloom-installed-"));
  const password = randomBytes(12).toString("hex");
  const passwordFile = join(home, "password");
  await writeFile(passwordFile, password);
  for (const path of [home, passwordFile]) await giveTo(identity, path);
  const program = (name: string, args: readonly string[]) =>
    runProgram({ program: join(binaries, name), args, identity, cwd: home });
  const data = join(home, "data");
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const port = await freePort();
    const access = ["--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    await program("initdb", [`--pgdata=${data}`, ...access, "--encoding=UTF8", "--locale=C.UTF-8"]);
    const options = [...SETTINGS, `port=${port}`].map((setting) => `-c ${setting}`).join(" ");
    await program("pg_ctl", ["start", "-w", `--pgdata=${data}`, `--log=${join(home, "log")}`, `--options=${options}`]);
    const stop = async () => {
      await program("pg_ctl", ["stop", "-w", "--mode=fast", `--pgdata=${data}`]);
      await remove();
    };
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
  } catch (thrown) {
    await remove();
    throw thrown;
  }
}

async function runProgram(call: Parameters<typeof runBinary>[0]): Promise<void> {
  const { code, output } = await runBinary(call);
  if (code !== 0) throw new Error(`${call.program} ended with code ${code}: ${output.trim()}`);
}

async function giveTo(identity: ServerIdentity | null, path: string): Promise<void> {
  if (!identity) return;
  await chown(path, identity.uid, identity.gid);
  await chmod(path, 0o700);
}
