import { access, appendFile, chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, openDatabase } from "@orderloom/store/database/database";
import { runBinary } from "@orderloom/store/server/run-binary";
import { type ServerIdentity, serverIdentity } from "@orderloom/store/server/server-identity";
import { findFreePort } from "../product/start-product.ts";
import { type DrillServer, killPostmaster, untilGone } from "./drill-server.ts";

/** Where Debian and its children keep each version's programs. */
const INSTALLED = "/usr/lib/postgresql";
const OWNER = "orderloom";

type Place = { readonly bin: string; readonly folder: string; readonly identity: ServerIdentity | null };
type Node = { readonly dataDir: string; readonly port: number };

/** The folder of an installed server's programs that can copy a running server; null where there is none. */
export async function findServerPrograms(): Promise<string | null> {
  const versions = await readdir(INSTALLED).catch(() => []);
  for (const version of versions.toSorted((one, other) => Number(other) - Number(one))) {
    const bin = join(INSTALLED, version, "bin");
    const whole = await Promise.all(["initdb", "pg_ctl", "pg_basebackup"].map((name) => exists(join(bin, name))));
    if (whole.every(Boolean)) return bin;
  }
  return null;
}

/**
 * Starts a server and a standby that every commit waits for. After each failover a new standby is copied from the
 * server that was one; the killed one never starts again.
 */
export async function startStandbyServer(bin: string): Promise<DrillServer> {
  const identity = serverIdentity();
  const folder = await mkdtemp(join(tmpdir(), "orderloom-standby-"));
  if (identity) await chown(folder, identity.uid, identity.gid);
  const place = { bin, folder, identity };
  let primary = await startPrimary(place);
  let standby = await addStandby(place, primary);
  return {
    url: urlOf(primary),
    port: () => primary.port,
    halt: async (how) => {
      if (how === "kill") await killPostmaster(primary.dataDir);
      else await control(place, primary, ["stop", `--mode=${how}`]);
      await untilGone(primary.dataDir);
    },
    start: () => control(place, primary, ["start"]),
    disk: null,
    clock: null,
    standby: {
      failOver: async () => {
        await killPostmaster(primary.dataDir);
        await control(place, standby, ["promote"]);
        primary = standby;
      },
      renew: async () => {
        standby = await addStandby(place, primary);
      },
    },
    stop: async () => {
      await control(place, standby, ["stop", "--mode=immediate"]);
      if (standby !== primary) await control(place, primary, ["stop", "--mode=immediate"]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startPrimary(place: Place): Promise<Node> {
  const node = { dataDir: join(place.folder, "1"), port: await findFreePort() };
  await run(place, "initdb", [`--pgdata=${node.dataDir}`, `--username=${OWNER}`, "--auth=trust", "--encoding=UTF8"]);
  await configure(node, "");
  await control(place, node, ["start"]);
  await ask(node, "postgres", `create database ${OWNER}`);
  return node;
}

/** Copies the primary into a standby; from its first word on, every commit waits until it has it on its disk. */
async function addStandby(place: Place, primary: Node): Promise<Node> {
  const dataDir = join(place.folder, String((await readdir(place.folder)).length + 1));
  const node = { dataDir, port: await findFreePort() };
  const from = ["--host=127.0.0.1", `--port=${primary.port}`, `--username=${OWNER}`];
  const how = ["--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", `--pgdata=${dataDir}`];
  await run(place, "pg_basebackup", [...from, ...how]);
  await configure(node, "");
  await control(place, node, ["start"]);
  await configure(primary, "*");
  await control(place, primary, ["reload"]);
  const sync = "select 1 from pg_stat_replication where sync_state = 'sync'";
  while ((await ask(primary, OWNER, sync)) === 0) await sleep(100);
  return node;
}

/** Later lines win over earlier ones. */
function configure({ dataDir, port }: Node, standbys: string): Promise<void> {
  const lines = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    `synchronous_standby_names = '${standbys}'`,
    "max_wal_senders = 5",
    "hot_standby = on",
  ];
  return appendFile(join(dataDir, "postgresql.conf"), `${lines.join("\n")}\n`);
}

function control(place: Place, { dataDir }: Node, [act = "", ...more]: readonly string[]): Promise<void> {
  const wait = act === "reload" ? [] : ["--wait"];
  return run(place, "pg_ctl", [act, ...more, ...wait, `--pgdata=${dataDir}`, ...logOf(act, dataDir)]);
}

function logOf(act: string, dataDir: string): readonly string[] {
  return act === "start" ? [`--log=${join(dataDir, "server.log")}`] : [];
}

async function run({ bin, folder, identity }: Place, name: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runBinary({ program: join(bin, name), args, identity, cwd: folder });
  if (code !== 0) throw new Error(`${name} ${args[0]}: ${output}`);
}

/** How many rows the answer has. */
async function ask(node: Node, database: string, text: string): Promise<number> {
  const db = openDatabase({ url: urlOf(node, database), max: 1, application: "orderloom drill" });
  try {
    return (await db.pool.query(text)).rowCount ?? 0;
  } finally {
    await closeDatabase(db);
  }
}

function urlOf({ port }: Node, database = OWNER): string {
  return `postgres://${OWNER}@127.0.0.1:${port}/${database}`;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
