import { appendFile, chown, readFile, statfs, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import type { ServerIdentity } from "./server-identity.ts";

const FILE_NAME = "orderloom.conf";
const INCLUDE = `include_if_exists '${FILE_NAME}'`;
const MIB = 1024 * 1024;

/** Writes the settings this product gives its server; a person's own lines in postgresql.conf stay. */
export async function writeServerSettings(
  dataDir: string,
  port: number,
  identity: ServerIdentity | null,
): Promise<void> {
  const file = join(dataDir, FILE_NAME);
  const lines = Object.entries(settings(port, await freeMib(dataDir))).map(([name, value]) => `${name} = '${value}'`);
  await writeFile(
    file,
    `# Written at every start. Put your own settings into postgresql.auto.conf.\n${lines.join("\n")}\n`,
  );
  if (identity) await chown(file, identity.uid, identity.gid);
  const main = join(dataDir, "postgresql.conf");
  const text = await readFile(main, "utf8");
  if (!text.includes(INCLUDE)) await appendFile(main, `\n${INCLUDE}\n`);
}

/** Loopback only and no socket file: a socket's path may be too long, and another server's may lie in /tmp. */
function settings(port: number, freeOnDiskMib: number): Record<string, string> {
  const sharedBuffersMib = between(totalmem() / MIB / 8, { least: 128, most: 512 });
  const walMib = between(freeOnDiskMib / 8, { least: 1_024, most: 4_096 });
  return {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    shared_buffers: `${sharedBuffersMib}MB`,
    // After a checkpoint every page is logged whole when it is first touched; keys begin with a bucket, so orders touch
    // pages all over. Checkpoints each 20 s, as the default size makes them under load, tripled the log of an order.
    max_wal_size: `${walMib}MB`,
    checkpoint_timeout: "15min",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
  };
}

async function freeMib(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return (bavail * bsize) / MIB;
}

function between(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.max(least, Math.min(most, Math.floor(value)));
}
