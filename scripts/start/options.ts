import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../bootstrap/ready.mjs";
import { StartFailed } from "./start-failed.ts";

/** What `npm start` was told by flags and environment. */
export interface StartOptions {
  port: number;
  runnerPort: number;
  host: string;
  /** The address people open. */
  url: string;
  demo: boolean;
  /** Where the embedded database, the key and the logs of this installation lie. */
  stateDir: string;
  databaseUrl: string | null;
  databasePort: number | null;
  /** A headless installation names its first administrator; no link is needed then. */
  hasNamedAdmin: boolean;
}

/** Reads the flags (they win) and the environment. Throws {@link StartFailed} for what makes no sense. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const flags = parseFlags(args);
  const port = toPort("--port", flags.port ?? env.PORT ?? "3000");
  return {
    port,
    runnerPort: toPort("--runner-port", flags["runner-port"] ?? env.RUNNER_PORT ?? "4000"),
    host: env.ORDERLOOM_HOST || "127.0.0.1",
    url: env.ORDERLOOM_URL || `http://localhost:${port}`,
    demo: !flags["no-demo"],
    stateDir: resolve(env.ORDERLOOM_DATA_DIR || join(ROOT, ".orderloom")),
    databaseUrl: env.DATABASE_URL || null,
    databasePort: env.ORDERLOOM_DATABASE_PORT ? toPort("ORDERLOOM_DATABASE_PORT", env.ORDERLOOM_DATABASE_PORT) : null,
    hasNamedAdmin: Boolean(env.ORDERLOOM_ADMIN_EMAIL && env.ORDERLOOM_ADMIN_PASSWORD),
  };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        "runner-port": { type: "string" },
        "no-demo": { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartFailed(
      {
        zh: `看不懂参数：${reason}。可用的参数有 --port、--runner-port 和 --no-demo，写法如 npm start -- --port 3001。`,
        en: `These arguments make no sense: ${reason}. There are --port, --runner-port and --no-demo, as in npm start -- --port 3001.`,
      },
      { cause },
    );
  }
}

function toPort(name: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StartFailed({
    zh: `${name} 的值 ${text} 不是端口号，请填 1 到 65535 之间的整数。`,
    en: `${name} is ${text}, which is no port: give a whole number from 1 to 65535.`,
  });
}
