import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, InstallFailed } from "./install.mjs";
import { nodeTooOld } from "./node-version.mjs";

/** The project's root directory. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * Brings a fresh clone to where TypeScript can run: a Node that is new enough, the dependencies in place, and
 * tsx registered in this process. Ends the process with one sentence when that cannot be had.
 */
export async function ready() {
  const tooOld = nodeTooOld(process.versions.node);
  if (tooOld) fail(tooOld);
  // Nothing we run may phone home; children inherit this.
  Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" });
  await ensureInstalled(ROOT).catch((error) => {
    if (error instanceof InstallFailed) fail(error.message);
    throw error;
  });
  const { register } = await import("tsx/esm/api");
  register();
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
