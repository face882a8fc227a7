import { existsSync } from "node:fs";
import { say } from "../bootstrap/language.mjs";
import { runProgram } from "../lib/run-tool.ts";
import { findBrowser } from "./find-browser.ts";

const CJK_FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/**
 * The browser for the browser tests. In CI alone (CI set, root, apt-get there) a missing Chromium, or the font
 * without which Chinese is drawn as boxes, is installed; nobody's own machine is changed.
 */
export async function browserForTests(): Promise<string | null> {
  const found = findBrowser();
  if (!mayInstall() || (found && existsSync(CJK_FONT))) return found;
  const apt = (args: string[]) => runProgram("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" } });
  await apt(["update", "-qq"]);
  const { code, output } = await apt(["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
  if (code !== 0) process.stdout.write(`${output.trim().split("\n").slice(-5).join("\n")}\n`);
  return findBrowser();
}

/** What a person is told when no browser is there. */
export function noBrowserSentence(): string {
  return say({
    zh: "没有找到浏览器：请安装 Chrome、Chromium 或 Edge，或用 CHROME_PATH 指定其路径，再运行 npm test。",
    en: "No browser was found: install Chrome, Chromium or Edge, or name one in CHROME_PATH, and run npm test again.",
  });
}

function mayInstall(): boolean {
  const inCi = process.env.CI === "1" || process.env.CI === "true";
  return inCi && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && existsSync("/etc/debian_version");
}
