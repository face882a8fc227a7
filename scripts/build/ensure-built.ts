import { existsSync } from "node:fs";
import { join } from "node:path";
import { withProgress } from "../bootstrap/progress.mjs";
import { ROOT } from "../bootstrap/ready.mjs";
import { buildPrograms } from "./build-programs.ts";
import { builtFrom, noteBuilt } from "./build-stamp.ts";
import { buildWeb } from "./build-web.ts";
import { sourceHash } from "./source-hash.ts";

const TARGETS = [
  {
    name: "programs",
    label: { zh: "构建运行器和命令行", en: "Building the runner and the command" },
    sources: ["apps/runner", "apps/cli", "packages", "scripts/build"],
    output: "apps/runner/dist/main.mjs",
    build: buildPrograms,
  },
  {
    name: "web",
    label: { zh: "构建网页（首次约需一分钟）", en: "Building the web app (about a minute the first time)" },
    sources: ["apps/web", "packages"],
    output: "apps/web/.next/BUILD_ID",
    build: buildWeb,
  },
] as const;

/** Builds what is missing or older than its sources; returns at once when nothing changed. */
export async function ensureBuilt(signal?: AbortSignal): Promise<void> {
  for (const target of TARGETS) {
    const hash = `${sourceHash(target.sources)} node${process.versions.node.split(".")[0]}`;
    if (builtFrom(target.name) === hash && existsSync(join(ROOT, target.output))) continue;
    noteBuilt(target.name, null);
    await withProgress(target.label, () => target.build(signal));
    noteBuilt(target.name, hash);
  }
}
