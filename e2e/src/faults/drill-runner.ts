import { type Child, stopChild, waitUntilReady } from "../product/child.ts";
import { findFreePort, type ProductStore } from "../product/start-product.ts";
import { CLOCK_SHIM } from "./clock-shim.ts";
import { startTcpProxy, type TcpProxy, through } from "./tcp-proxy.ts";

/** A runner whose ways to the database can be made bad, and that is started again on the same port. */
export type DrillRunner = {
  readonly url: string;
  readonly child: () => Child;
  /** Its way for everything but LISTEN. */
  readonly data: TcpProxy;
  /** Its way for LISTEN. */
  readonly hints: TcpProxy;
  /** Starts it anew after it was killed; resolves when it is ready. */
  readonly restart: (env?: Readonly<Record<string, string>>) => Promise<void>;
  /** Ends of the process that nobody asked for. */
  readonly exits: () => number;
  /** Ends it by a signal, which is then no surprise. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startDrillRunner(options: {
  readonly store: ProductStore;
  readonly databaseUrl: string;
  readonly port: number;
  readonly leaseMs: number;
}): Promise<DrillRunner> {
  const data = await startTcpProxy(options.port);
  const hints = await startTcpProxy(options.port);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  let exits = 0;
  const expected = new WeakSet<Child>();
  const start = async (env: Readonly<Record<string, string>> = {}): Promise<Child> => {
    const child = await options.store.spawnRunner({
      DATABASE_URL: through(options.databaseUrl, data),
      DATABASE_DIRECT_URL: through(options.databaseUrl, hints),
      RUNNER_PORT: String(port),
      ORDERLOOM_BUILD: "test",
      ORDERLOOM_LEASE_MS: String(options.leaseMs),
      NODE_OPTIONS: `--import=${CLOCK_SHIM}`,
      ...env,
    });
    void child.ended.then(() => {
      if (!expected.has(child)) exits += 1;
    });
    await waitUntilReady(`${url}/readyz`, child);
    return child;
  };
  let child = await start();
  return {
    url,
    child: () => child,
    data,
    hints,
    restart: async (env) => {
      child = await start(env);
    },
    exits: () => exits,
    kill: async (signal) => {
      expected.add(child);
      child.kill(signal);
      await child.ended;
    },
    close: async () => {
      expected.add(child);
      child.kill("SIGCONT");
      await stopChild(child);
      await data.close();
      await hints.close();
    },
  };
}
