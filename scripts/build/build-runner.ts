import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../bootstrap/ready.mjs";

/** Some of the bundled packages are CommonJS and ask for `require`, which an ES module does not have. */
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** Bundles the runner with everything it imports into one file. */
export async function buildRunner(): Promise<void> {
  await build({
    entryPoints: [join(ROOT, "apps/runner/src/main.ts")],
    outfile: join(ROOT, "apps/runner/dist/main.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    banner: { js: REQUIRE },
    external: ["pg-native"],
    logLevel: "silent",
  });
}
