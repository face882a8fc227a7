import { join } from "node:path";
import { closeDatabase, inControlTransaction, openDatabase } from "@orderloom/store/database";
import { hasAdmin } from "@orderloom/store/first-admin";
import { ROOT } from "../bootstrap/ready.mjs";
import { runProgram } from "../lib/run-tool.ts";
import { StartFailed } from "./start-failed.ts";

/** The one-time link for the first administrator; null when somebody can already sign in as one. */
export async function firstAdminLink(
  env: Readonly<Record<string, string>>,
  databaseUrl: string,
): Promise<string | null> {
  if (await someAdmin(databaseUrl)) return null;
  const command = join(ROOT, "apps", "cli", "src", "main.ts");
  const { code, output } = await runProgram(process.execPath, ["--import", "tsx", command, "admin", "link"], { env });
  if (code === 0) return output.trim();
  throw new StartFailed({
    zh: `首位管理员的链接没有生成：${output.trim()}。可稍后运行 npm run -s orderloom -- admin link。`,
    en: `The link for the first administrator was not made: ${output.trim()}. Run npm run -s orderloom -- admin link later.`,
  });
}

async function someAdmin(url: string): Promise<boolean> {
  const db = openDatabase({ url, max: 1, application: "orderloom start" });
  try {
    return await inControlTransaction(db, hasAdmin);
  } finally {
    await closeDatabase(db);
  }
}
