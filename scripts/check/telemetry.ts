import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { sourceFiles } from "../lib/source-files.ts";
import type { Problems } from "./problem.ts";

/** Every place that starts a process by itself; each must silence the tools that would phone home. */
const ENTRIES = ["scripts/bootstrap/ready.mjs", ".ci/run", ".github/workflows/ci.yml", "Dockerfile"] as const;
const SWITCHES = ["NEXT_TELEMETRY_DISABLED", "TURBO_TELEMETRY_DISABLED"] as const;

/** Nothing we run or ship reports to anyone. */
export function telemetry(): Problems {
  return [...entriesWithoutSwitches(), ...barePackageScripts(), ...loudAuth()];
}

function entriesWithoutSwitches(): Problems {
  return ENTRIES.flatMap((path) => {
    if (!existsSync(join(ROOT, path))) return [`${path} is missing`];
    const text = readFileSync(join(ROOT, path), "utf8");
    return SWITCHES.filter((name) => !text.includes(name)).map((name) => `${path} does not set ${name}`);
  });
}

/** A package script that calls these tools itself would run them without our environment. */
function barePackageScripts(): Problems {
  return sourceFiles(["packages", "apps", "e2e", "bench"])
    .filter((path) => path.endsWith("/package.json"))
    .flatMap((path) => {
      const manifest: { scripts?: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, path), "utf8"));
      return Object.entries(manifest.scripts ?? {})
        .filter(([, command]) => /(^|[\s;&])(next|turbo)\s/.test(command))
        .map(([name]) => `${path}: script "${name}" calls next or turbo directly; go through scripts/`);
    });
}

function loudAuth(): Problems {
  return sourceFiles(["apps", "packages"])
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }))
    .filter(({ text }) => /\bbetterAuth\(/.test(text) && !/telemetry:\s*\{\s*enabled:\s*false/.test(text))
    .map(({ path }) => `${path} makes a betterAuth without telemetry: { enabled: false }`);
}
