import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { build } from "esbuild";
import { ROOT } from "../bootstrap/ready.mjs";
import { BuildFailed } from "./build-failed.ts";

/** Some of the bundled packages are CommonJS and ask for `require`, which an ES module does not have. */
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** A released program has no stop points: the word is fixed here, so no environment can wake them. */
const RELEASED = { "process.env.ORDERLOOM_BUILD": '"release"' };

/** Every program of the product that runs without the web framework, each bundled into one file. */
const PROGRAMS = [
  { entry: "apps/runner/src/main.ts", outfile: "apps/runner/dist/main.mjs", define: RELEASED },
  // The thread that it speaks HTTP in.
  { entry: "apps/runner/src/http/face-thread.ts", outfile: "apps/runner/dist/face.mjs", define: RELEASED },
  // The same with its stop points: the crash tests kill it there.
  { entry: "apps/runner/src/main.ts", outfile: "apps/runner/dist/test/main.mjs", define: {} },
  { entry: "apps/runner/src/http/face-thread.ts", outfile: "apps/runner/dist/test/face.mjs", define: {} },
  { entry: "apps/cli/src/main.ts", outfile: "apps/cli/dist/main.mjs", define: RELEASED },
  { entry: "scripts/build/migrate-command.ts", outfile: "apps/cli/dist/migrate.mjs", define: RELEASED },
] as const;

/** Bundles all programs with everything they import, so that production needs neither sources nor tools. */
export async function buildPrograms(): Promise<void> {
  const present = PROGRAMS.filter(({ entry }) => existsSync(join(ROOT, entry)));
  await Promise.all(present.map(bundle));
}

interface Program {
  entry: string;
  outfile: string;
  define: Record<string, string>;
}

async function bundle(program: Program): Promise<void> {
  try {
    await build(options(program));
  } catch (cause) {
    throw new BuildFailed(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function options(program: Program): BuildOptions {
  return {
    entryPoints: [join(ROOT, program.entry)],
    outfile: join(ROOT, program.outfile),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    define: program.define,
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    banner: { js: REQUIRE },
    // Asked for by packages that do without them.
    external: ["pg-native", "@aws-sdk/client-s3"],
    logLevel: "silent",
  };
}
