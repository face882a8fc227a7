import { execFile, spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { makeTables, openPool } from "./bare-work.ts";
import { CREDENTIAL_ID, HOOK_PATH, WORKFLOW, WORKFLOW_ID } from "./n8n-workflow.ts";
import { readTask, report, watchEnds } from "./report.ts";

/** As many requests under way as it does best with. */
const CLIENTS = 10;
const MAX_TRIES = 10;
const READY_MS = 240_000;
const PROGRAM = join(process.cwd(), "node_modules/n8n/bin/n8n");

/** The product as it is started by hand, on PostgreSQL, every execution saved; its webhook answers after the last node. */
const { databaseUrl, runs } = readTask();
const database = new URL(databaseUrl);
const pool = openPool(databaseUrl, 2);
await makeTables(pool, runs);
await pool.end();
const folder = await mkdtemp(join(tmpdir(), "rival-n8n-"));
const port = await findFreePort();
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  N8N_USER_FOLDER: folder,
  N8N_ENCRYPTION_KEY: "bench",
  N8N_PORT: String(port),
  N8N_LISTEN_ADDRESS: "127.0.0.1",
  N8N_DIAGNOSTICS_ENABLED: "false",
  N8N_VERSION_NOTIFICATIONS_ENABLED: "false",
  N8N_TEMPLATES_ENABLED: "false",
  N8N_PERSONALIZATION_ENABLED: "false",
  EXECUTIONS_DATA_SAVE_ON_SUCCESS: "all",
  DB_TYPE: "postgresdb",
  DB_POSTGRESDB_HOST: database.hostname,
  DB_POSTGRESDB_PORT: database.port,
  DB_POSTGRESDB_DATABASE: database.pathname.slice(1),
  DB_POSTGRESDB_USER: decodeURIComponent(database.username),
  DB_POSTGRESDB_PASSWORD: decodeURIComponent(database.password),
  DB_POSTGRESDB_SCHEMA: "n8n",
};
await importFlow();
const server = spawn(process.execPath, [PROGRAM, "start"], { env, stdio: ["ignore", "ignore", "inherit"] });
process.once("exit", () => server.kill("SIGKILL"));
process.once("SIGTERM", () => process.exit(1));
await untilReady();
const watch = watchEnds(runs);
let next = 1;
await Promise.all(
  Array.from({ length: CLIENTS }, async () => {
    while (next <= runs) {
      const id = next;
      next += 1;
      await postUntilTaken(id);
      watch.ended();
    }
  }),
);
report(await watch.rate);

async function importFlow(): Promise<void> {
  const { DB_POSTGRESDB_USER: user, DB_POSTGRESDB_PASSWORD: password, DB_POSTGRESDB_DATABASE: name } = env;
  const data = { host: database.hostname, port: Number(database.port), database: name, user, password, ssl: "disable" };
  const credentials = [{ id: CREDENTIAL_ID, name: "bench", type: "postgres", data }];
  await writeFile(join(folder, "credentials.json"), JSON.stringify(credentials));
  await writeFile(join(folder, "workflow.json"), JSON.stringify([WORKFLOW]));
  await command("import:credentials", `--input=${join(folder, "credentials.json")}`);
  await command("import:workflow", `--input=${join(folder, "workflow.json")}`);
  await command("publish:workflow", `--id=${WORKFLOW_ID}`);
}

async function command(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [PROGRAM, ...args], { env });
}

async function post(id: number): Promise<boolean> {
  const body = JSON.stringify({ id, amount: 120_000, complete: true });
  const headers = { "content-type": "application/json" };
  const response = await fetch(`http://127.0.0.1:${port}/webhook/${HOOK_PATH}`, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.ok;
}

/** On a busy machine an execution fails now and then; a caller would send again. */
async function postUntilTaken(id: number): Promise<void> {
  for (let tries = 1; !(await post(id)); tries += 1) {
    if (tries === MAX_TRIES) throw new Error(`the webhook did not take order ${id}`);
    await sleep(200);
  }
}

async function untilReady(): Promise<void> {
  const until = performance.now() + READY_MS;
  while (performance.now() < until) {
    if (await post(1).catch(() => false)) return;
    await sleep(500);
  }
  throw new Error("the webhook did not come up");
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
