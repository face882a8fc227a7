import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, type Db, openDatabase } from "@orderloom/store/database/database";
import { prepareCrash } from "../crash/prepare-crash.ts";
import { type Sender, startSender } from "../crash/sender.ts";
import { type PayServer, startPayServer } from "../peers/pay-server.ts";
import { startProductStore } from "../product/start-product.ts";
import { startWitness, type Witness } from "../product/witness.ts";
import { type DrillRunner, startDrillRunner } from "./drill-runner.ts";
import type { DrillServer } from "./drill-server.ts";
import { prepareFlood } from "./prepare-flood.ts";
import { MERCHANT, prepareRefunds, SICK, SICK_EVERY } from "./prepare-refunds.ts";
import { type RefundSender, startRefundSender } from "./refund-sender.ts";
import { startTcpProxy, through } from "./tcp-proxy.ts";

/** A product under load that faults are done to: two runners, their ways to one Postgres, the outside world. */
export type FaultWorld = {
  readonly server: DrillServer;
  readonly runners: readonly [DrillRunner, DrillRunner];
  readonly sender: Sender;
  readonly witness: Witness;
  /** The flow that every order goes through. */
  readonly flowId: string;
  /** The hook of another shop, whose orders no flow listens to. */
  readonly floodPath: string;
  readonly refunds: RefundSender;
  readonly pay: PayServer;
  /** Past every proxy, for those who ask what happened. */
  readonly db: Db;
  readonly leaseMs: number;
  /** How long a fault that lasts, lasts. */
  readonly lastMs: (wanted: number) => number;
  /** Leads every way to where the server is now. */
  readonly followServer: () => void;
  readonly close: () => Promise<void>;
};

export type WorldOptions = {
  readonly server: DrillServer;
  readonly ordersPerSecond: number;
  readonly leaseMs: number;
  /** No fault lasts longer than this, in milliseconds. */
  readonly longestMs: number;
};

/** More orders under way than ever wait, so that the load does not slow down with the product. */
const SENDERS = 100;

/** Starts everything on a server, which the world owns from then on, also when it cannot start. */
export async function startFaultWorld(options: WorldOptions): Promise<FaultWorld> {
  try {
    return await start(options);
  } catch (thrown) {
    await options.server.stop();
    throw thrown;
  }
}

async function start(options: WorldOptions): Promise<FaultWorld> {
  const { server, leaseMs } = options;
  const direct = await startTcpProxy(server.port());
  const url = through(server.url, direct);
  const store = await startProductStore({ url, stop: () => Promise.resolve() });
  const db = openDatabase({ url, max: 2, application: "orderloom drill" });
  const witness = await startWitness();
  const { hookPath, shopId, flowId } = await prepareCrash(store, db, witness.url);
  const floodPath = await prepareFlood(store, db);
  const pay = await startPayServer(MERCHANT);
  pay.sicken(SICK_EVERY, SICK);
  const token = await prepareRefunds(store, db, pay.url);
  const startOne = () => startDrillRunner({ store, databaseUrl: server.url, port: server.port(), leaseMs });
  const runners = [await startOne(), await startOne()] as const;
  const refunds = startRefundSender({ urls: runners.map(({ url: at }) => at), token, shopId });
  const sender = startSender({
    onTaken: refunds.onTaken,
    urls: runners.map((runner) => `${runner.url}${hookPath}`),
    orders: Number.POSITIVE_INFINITY,
    perSecond: options.ordersPerSecond,
    senders: SENDERS,
  });
  return {
    server,
    runners,
    sender,
    witness,
    flowId,
    floodPath,
    refunds,
    pay,
    db,
    leaseMs,
    lastMs: (wanted) => Math.min(wanted, options.longestMs),
    followServer: () => {
      for (const way of [direct, ...runners.flatMap(({ data, hints }) => [data, hints])]) way.pointTo(server.port());
    },
    close: async () => {
      sender.stop();
      refunds.stop();
      await Promise.all(runners.map((runner) => runner.close()));
      await closeDatabase(db);
      await witness.close();
      await pay.close();
      await direct.close();
      await store.stop();
      await server.stop();
    },
  };
}

/** Asks again while the server is away; throws what it threw last when the time is over. */
export async function whenReachable<T>(ask: () => Promise<T>, patienceMs = 60_000): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(100);
    }
  }
}
