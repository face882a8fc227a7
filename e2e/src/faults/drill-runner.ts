import { KILLER_ORDERS } from "../crash/sender.ts";
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
  /** Ends of the process that nobody asked for and nobody watched over. */
  readonly exits: () => number;
  /**
   * Starts it anew whenever it ends by itself, as a service manager does. Whoever calls what comes back ends that;
   * it resolves when the runner is ready, with the number of times it was started anew.
   */
  readonly supervise: () => () => Promise<number>;
  /** Ends it by a signal, which is then no surprise; resolves with its exit code or the signal that ended it. */
  readonly kill: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>;
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
  const state = { exits: 0, revived: 0, isWatched: false };
  const expected = new WeakSet<Child>();
  const start = async (env: Readonly<Record<string, string>> = {}): Promise<Child> => {
    const started = await options.store.spawnRunner({
      DATABASE_URL: through(options.databaseUrl, data),
      DATABASE_DIRECT_URL: through(options.databaseUrl, hints),
      RUNNER_PORT: String(port),
      ORDERLOOM_BUILD: "test",
      ORDERLOOM_LEASE_MS: String(options.leaseMs),
      KILLER_ORDERS,
      NODE_OPTIONS: `--import=${CLOCK_SHIM}`,
      ...env,
    });
    void started.ended.then(() => onEnd(started));
    return started;
  };
  const onEnd = async (ended: Child): Promise<void> => {
    if (expected.has(ended)) return;
    if (!state.isWatched) {
      state.exits += 1;
      return;
    }
    state.revived += 1;
    child = await start();
  };
  let child = await start();
  await waitUntilReady(`${url}/readyz`, child);
  return {
    url,
    child: () => child,
    data,
    hints,
    restart: async (env) => {
      child = await start(env);
      await waitUntilReady(`${url}/readyz`, child);
    },
    exits: () => state.exits,
    supervise: () => {
      state.revived = 0;
      state.isWatched = true;
      return async () => {
        state.isWatched = false;
        await waitUntilReady(`${url}/readyz`, child);
        return state.revived;
      };
    },
    kill: async (signal) => {
      expected.add(child);
      child.kill(signal);
      return await child.ended;
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
