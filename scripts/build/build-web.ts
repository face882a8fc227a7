import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { runTool } from "../lib/run-tool.ts";
import { BuildFailed } from "./build-failed.ts";

/** Builds the web app for production into apps/web/.next. */
export async function buildWeb(signal?: AbortSignal): Promise<void> {
  const { code, output } = await runTool("next", ["build"], {
    cwd: join(ROOT, "apps", "web"),
    env: { NODE_ENV: "production" },
    ...(signal ? { signal } : {}),
  });
  if (code !== 0) throw new BuildFailed(output.trim());
}
