import { spawnSync } from "node:child_process";
import { StartError } from "./start-error.ts";

/** The operating-system user that runs the server: null is ourselves; as root it is another one. */
export interface ServerIdentity {
  uid: number;
  gid: number;
  name: string;
}

const SERVER_USER = "postgres";

/** Postgres refuses to run as root, so root lends it the system user `postgres`, made when it is missing. */
export function serverIdentity(): ServerIdentity | null {
  if (process.getuid?.() !== 0) return null;
  const existing = lookUp(SERVER_USER);
  if (existing) return existing;
  const reason = createSystemUser();
  const created = lookUp(SERVER_USER);
  if (!created) throw new StartError("no_server_user", { params: { reason } });
  return created;
}

/** Whether the server's user may enter `directory`; asked of the system itself, so ACLs count too. */
export function mayEnter(identity: ServerIdentity | null, directory: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", directory], {
    stdio: "ignore",
    cwd: "/",
    ...credentials(identity),
  });
  return status === 0;
}

/** The spawn options that run a program as the server's user. */
export function credentials(identity: ServerIdentity | null): { uid?: number; gid?: number } {
  return identity ? { uid: identity.uid, gid: identity.gid } : {};
}

function lookUp(name: string): ServerIdentity | null {
  const uid = idOf(name, "-u");
  const gid = idOf(name, "-g");
  return uid === null || gid === null || uid === 0 ? null : { uid, gid, name };
}

function idOf(name: string, flag: "-u" | "-g"): number | null {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout.trim()) : null;
}

/** Tries the two usual tools (shadow's and busybox's); returns what they said when neither worked. */
function createSystemUser(): string {
  const shadow = spawnSync("useradd", ["--system", "--user-group", "--no-create-home", SERVER_USER], {
    encoding: "utf8",
  });
  if (shadow.status === 0) return "";
  const busybox = spawnSync("adduser", ["-S", "-D", "-H", SERVER_USER], { encoding: "utf8" });
  if (busybox.status === 0) return "";
  return (shadow.stderr || busybox.stderr || "useradd").trim().split("\n", 1)[0] ?? "";
}
