import { join } from "node:path";
import { say } from "../bootstrap/language.mjs";
import { withProgress } from "../bootstrap/progress.mjs";
import { ROOT } from "../bootstrap/ready.mjs";
import { runProgram } from "../lib/run-tool.ts";

/**
 * Fills the sandbox of an installation where nothing was ever set up; any other is left as it is. A demo that cannot be
 * loaded is said and stops nobody.
 */
export async function loadDemo(env: Readonly<Record<string, string>>): Promise<void> {
  const args = ["--import", "tsx", join(ROOT, "apps", "cli", "src", "main.ts"), "demo", "load", "--if-untouched"];
  const { code, output } = await withProgress(
    { zh: "准备沙箱里的演示数据", en: "Preparing the demo in the sandbox" },
    () => runProgram(process.execPath, args, { env }),
  );
  if (code === 0) return;
  const sentence = say({
    zh: `演示数据没有载入：${output.trim()} 可稍后运行 npm run -s orderloom -- demo remove，再运行 demo load。`,
    en: `The demo was not loaded: ${output.trim()} Run npm run -s orderloom -- demo remove and then demo load later.`,
  });
  process.stdout.write(`${sentence}\n`);
}
