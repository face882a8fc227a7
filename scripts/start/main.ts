import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "@orderloom/store/database/migrate";
import { createKeyFile } from "@orderloom/store/seal/key-provider";
import { isPortFree } from "@orderloom/store/server/free-port";
import { StartError } from "@orderloom/store/server/start-error";
import { say } from "../bootstrap/language.mjs";
import { withProgress } from "../bootstrap/progress.mjs";
import { ensureBuilt } from "../build/ensure-built.ts";
import { openDatabaseServer } from "./database.ts";
import { firstAdminLink, settleDemo } from "./first-steps.ts";
import type { StartOptions } from "./options.ts";
import { readOptions } from "./options.ts";
import { localAddress, startServices } from "./services.ts";
import type { Shutdown } from "./shutdown.ts";
import { createShutdown } from "./shutdown.ts";
import { sentenceFor } from "./start-failed.ts";

/** How long the processes of a killed start may hold their ports before they notice. */
const LINGER_MS = 13_000;

const shutdown = createShutdown();
try {
  await start(readOptions(process.argv.slice(2), process.env), shutdown);
} catch (thrown) {
  if (!shutdown.signal.aborted) {
    process.stderr.write(`${sentenceFor(thrown)}\n`);
    await shutdown.run();
    process.exit(1);
  }
}

async function start(options: StartOptions, stopping: Shutdown): Promise<void> {
  await mkdir(options.stateDir, { recursive: true });
  const keyFile = join(options.stateDir, "key");
  if (!process.env.ORDERLOOM_KEY && !process.env.ORDERLOOM_KEY_FILE && !existsSync(keyFile)) createKeyFile(keyFile);
  const database = await openDatabaseServer(options);
  stopping.add(database);
  await requirePorts(options, database.adopted);
  await withProgress({ zh: "更新数据库结构", en: "Bringing the database up to date" }, () => migrate(database.url));
  await ensureBuilt(stopping.signal);
  if (stopping.signal.aborted) return;
  const env = environment(options, database.url, keyFile);
  const services = startServices(options, env);
  stopping.add(services);
  await withProgress({ zh: "启动网页和运行器", en: "Starting web and runner" }, services.ready);
  // Where the orderloom command finds us.
  const local = localAddresses(options);
  await writeFile(join(options.stateDir, "address"), `${options.url}\n`);
  await writeFile(join(options.stateDir, "runner-address"), `${local.ORDERLOOM_RUNNER_URL}\n`);
  await settleDemo(options, { ...env, ...local });
  await announce(options, env);
}

/** Where web and runner are reached from this machine, whatever address people use. */
function localAddresses(options: StartOptions): { ORDERLOOM_URL: string; ORDERLOOM_RUNNER_URL: string } {
  return {
    ORDERLOOM_URL: localAddress(options, options.port),
    ORDERLOOM_RUNNER_URL: localAddress(options, options.runnerPort),
  };
}

function environment(options: StartOptions, databaseUrl: string, keyFile: string): Record<string, string> {
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    ORDERLOOM_KEY_FILE: process.env.ORDERLOOM_KEY_FILE || keyFile,
    ORDERLOOM_URL: options.url,
    PORT: String(options.port),
    RUNNER_PORT: String(options.runnerPort),
    RUNNER_HOST: process.env.RUNNER_HOST || options.host,
  };
}

async function requirePorts(options: StartOptions, mayLinger: boolean): Promise<void> {
  const deadline = Date.now() + (mayLinger ? LINGER_MS : 0);
  const wanted = [
    { port: options.port, option: "npm start -- --port" },
    { port: options.runnerPort, option: "npm start -- --runner-port" },
  ];
  for (const { port, option } of wanted) {
    while (!(await isPortFree(port, options.host))) {
      if (Date.now() > deadline)
        throw new StartError("port_taken", { params: { port, option: `${option} ${port + 1}` } });
      await sleep(300);
    }
  }
}

async function announce(options: StartOptions, env: Record<string, string>): Promise<void> {
  const lines = ["", say({ zh: `织单已启动：${options.url}`, en: `Orderloom is running at ${options.url}` })];
  const link = options.hasNamedAdmin ? null : await firstAdminLink(env);
  if (link) {
    const how = say({
      zh: "请打开下面的链接，设置首位管理员（只能用一次，30 分钟内有效）：",
      en: "Open this link to become the first administrator (it works once, within 30 minutes):",
    });
    lines.push(how, `  ${link}`);
  }
  lines.push(say({ zh: "按 Ctrl-C 停止。", en: "Press Ctrl-C to stop." }), "");
  process.stdout.write(`${lines.join("\n")}\n`);
}
