import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { toolPath } from "../lib/run-tool.ts";
import type { StartOptions } from "./options.ts";
import { startService } from "./service.ts";

/** The runner finishes the calls it is making; the web app has nothing to finish but open requests. */
const RUNNER_GRACE_MS = 10_000;
const WEB_GRACE_MS = 5_000;

/**
 * MiB for each half of the runner's young objects. What a batch holds then dies young instead of being copied again
 * and again: a sixth less processor time for each message (docs/performance.md).
 */
const YOUNG_SPACE = "--max-semi-space-size=64";

/** Web and runner together. */
export interface Services {
  ready: () => Promise<void>;
  stop: () => Promise<void>;
  kill: () => void;
}

/** Starts the two processes that make up the product beside its database. */
export function startServices(options: StartOptions, given: Readonly<Record<string, string>>): Services {
  const env = { ...process.env, ...given };
  const both = [
    startService({
      name: "runner",
      args: ["--enable-source-maps", YOUNG_SPACE, join(ROOT, "apps", "runner", "dist", "main.mjs")],
      cwd: ROOT,
      env,
      readyUrl: `${localAddress(options, options.runnerPort)}/readyz`,
      graceMs: RUNNER_GRACE_MS,
    }),
    startService({
      name: "web",
      args: [toolPath("next"), "start", "--port", String(options.port), "--hostname", options.host],
      cwd: join(ROOT, "apps", "web"),
      env,
      readyUrl: `${localAddress(options, options.port)}/`,
      graceMs: WEB_GRACE_MS,
    }),
  ];
  return {
    ready: async () => {
      await Promise.all(both.map((service) => service.ready()));
    },
    stop: async () => {
      await Promise.all(both.map((service) => service.stop()));
    },
    kill: () => {
      for (const service of both) service.kill();
    },
  };
}

/** Where one of our ports answers on this machine, whatever the address people open. */
export function localAddress({ host }: StartOptions, port: number): string {
  return `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
}
