import { BuildFailed } from "./build-failed.ts";
import { ensureBuilt } from "./ensure-built.ts";

try {
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
