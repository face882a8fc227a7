import { say } from "./language.mjs";

const OLDEST_MAJOR = 20;
const OLDEST_MINOR = 19;

/**
 * The sentence for a Node that is too old to run the product, or null when it is new enough.
 * @param {string} version as `process.versions.node` gives it
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR);
  if (enough) return null;
  return say({
    zh: `当前 Node.js 是 ${version}，织单需要 20.19 或更高版本（推荐 24）。请从 https://nodejs.org 安装后重试。`,
    en: `This is Node.js ${version}; Orderloom needs 20.19 or later (24 is recommended). Install it from https://nodejs.org and try again.`,
  });
}
