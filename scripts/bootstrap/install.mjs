import { spawn } from "node:child_process";
import { isInstalled } from "./installed.mjs";
import { say } from "./language.mjs";
import { withProgress } from "./progress.mjs";

/**
 * Installs exactly what the lockfile says, when node_modules is missing or no longer fits it.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const name = { zh: "安装依赖（首次约需一两分钟）", en: "Installing dependencies (a minute or two the first time)" };
  await withProgress(name, () => runCi(root));
}

/** A failure with a sentence for the person at the terminal. */
export class InstallFailed extends Error {}

/** @param {string} root */
async function runCi(root) {
  const { command, args, shell } = npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  const child = spawn(command, args, { cwd: root, shell, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((settle) => {
    child.once("error", (error) => settle(error.message));
    child.once("close", settle);
  });
  if (code !== 0) throw new InstallFailed(sentenceFor(output, root));
}

/** npm tells us where its own script lies; without that (node scripts/start.mjs) it is looked up on the PATH.
 * @param {string[]} args
 */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return { command: process.execPath, args: [script, ...args], shell: false };
  return { command: "npm", args, shell: process.platform === "win32" };
}

/**
 * @param {string} output
 * @param {string} root
 */
function sentenceFor(output, root) {
  if (/ENOSPC/.test(output)) {
    return say({
      zh: `磁盘已满，依赖装不进 ${root}。请腾出至少 2 GB 空间后重试。`,
      en: `The disk that holds ${root} is full. Free at least 2 GB and try again.`,
    });
  }
  const tail = output.trim().split("\n").slice(-15).join("\n");
  return `${tail}\n\n${say({
    zh: "依赖安装失败，原因见上。请检查网络或 npm 镜像设置（npm config get registry）后重试。",
    en: "Installing the dependencies failed for the reason above. Check the network or the npm registry setting (npm config get registry) and try again.",
  })}`;
}
