import { join } from "node:path";
import { getSettings } from "@orderloom/store/control/settings";
import { closeDatabase, inControlTransaction, openDatabase } from "@orderloom/store/database/database";
import { hasAdmin } from "@orderloom/store/people/first-admin";
import { say } from "../bootstrap/language.mjs";
import { withProgress } from "../bootstrap/progress.mjs";
import { ROOT } from "../bootstrap/ready.mjs";
import { runProgram } from "../lib/run-tool.ts";
import type { StartOptions } from "./options.ts";

type Environment = Readonly<Record<string, string>>;

const COMMAND = join(ROOT, "apps", "cli", "dist", "main.mjs");
const LOADING = { zh: "在沙箱里载入演示数据", en: "Loading the demo into the sandbox" };
const REMOVING = { zh: "移除演示数据", en: "Removing the demo" };

/**
 * Fills the sandbox of a new installation with the demo, or takes it away where it is not wanted. The product is of
 * use without, so a failure is told and the start goes on.
 */
export async function settleDemo(options: StartOptions, env: Environment): Promise<void> {
  const { demo } = await askDatabase(env, getSettings);
  if (options.demo && demo === "absent")
    await withProgress(LOADING, () => run(env, ["demo", "load", "--if-untouched"]));
  if (!options.demo && demo === "loaded") await withProgress(REMOVING, () => run(env, ["demo", "remove"]));
}

/** The one-time link for the first administrator; null when somebody can already sign in as one. */
export async function firstAdminLink(env: Environment): Promise<string | null> {
  if (await askDatabase(env, hasAdmin)) return null;
  return run(env, ["admin", "link"]);
}

/** Runs our own command; what it says when it fails is shown, with how to do the same by hand. */
async function run(env: Environment, args: readonly string[]): Promise<string | null> {
  const { code, output } = await runProgram(process.execPath, [COMMAND, ...args], { env });
  if (code === 0) return output.trim() || null;
  const byHand = `npm run -s orderloom -- ${args.join(" ")}`;
  const hint = say({ zh: `没有完成，可稍后运行 ${byHand}`, en: `not done; run ${byHand} later` });
  process.stdout.write(`${output.trim()}\n${hint}\n`);
  return null;
}

async function askDatabase<T>(env: Environment, question: Parameters<typeof inControlTransaction<T>>[1]): Promise<T> {
  const db = openDatabase({ url: env.DATABASE_URL ?? "", max: 1, application: "orderloom start" });
  try {
    return await inControlTransaction(db, question);
  } finally {
    await closeDatabase(db);
  }
}
