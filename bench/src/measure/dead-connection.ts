import { createServer, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { callingFlow } from "../world/flow.ts";
import type { BenchShop } from "../world/prepare.ts";
import type { Figure } from "../yardstick/figure.ts";
import { type On, plain, say } from "../yardstick/rounds.ts";
import { median } from "../yardstick/statistics.ts";

const HEALTHY = 4;
/** Orders for each peer, in proportion to what a drain takes. */
const SHARE = 1 / 10;
const SLOW_MS = 5_000;
const POLL_MS = 20;

/** A peer of this machine that counts its calls and answers as it is told. */
type Peer = { readonly server: Server; readonly url: string; readonly calls: { count: number } };

/**
 * Calls to four peers that answer at once, alone and then beside one that never answers and one that takes five
 * seconds, each with as many calls waiting as every other: what the four lose by it.
 */
export async function deadConnection(on: On): Promise<readonly Figure[]> {
  const healthy = await Promise.all(Array.from({ length: HEALTHY }, () => startPeer(0)));
  const dead = await startPeer(null);
  const slow = await startPeer(SLOW_MS);
  const shopOf = async (peer: Peer, name: string) => {
    const connectionId = await on.bench.addPeer(name, peer.url);
    return await on.bench.addShop((shopId) => callingFlow(shopId, connectionId));
  };
  const good: BenchShop[] = [];
  for (const peer of healthy) good.push(await shopOf(peer, "Healthy"));
  const bad = [await shopOf(dead, "Dead"), await shopOf(slow, "Slow")];
  const ratios: number[] = [];
  const alones: number[] = [];
  const besides: number[] = [];
  for (let round = 1; round <= on.sizes.rounds; round += 1) {
    const alone = await callsPerSecond(on, healthy, good);
    const beside = await callsPerSecond(on, healthy, [...good, ...bad]);
    say(`dead-connection ${round}/${on.sizes.rounds}: ${alone.toFixed(0)} calls/s alone, ${beside.toFixed(0)} beside`);
    alones.push(alone);
    besides.push(beside);
    ratios.push(beside / alone);
    await on.db.pool.query("truncate live.runs, live.calls");
  }
  for (const { server } of [...healthy, dead, slow]) server.closeAllConnections();
  for (const { server } of [...healthy, dead, slow]) server.close();
  const reference = "calls_per_s_alone";
  return [
    plain(reference, median(alones), "1/s"),
    { name: "calls_per_s_beside_dead_and_slow", value: median(besides), unit: "1/s", reference, ratio: median(ratios) },
  ];
}

/** The pace of the healthy peers' calls between a tenth of them and nine tenths. */
async function callsPerSecond(on: On, healthy: readonly Peer[], shops: readonly BenchShop[]): Promise<number> {
  const each = Math.max(100, Math.round(on.sizes.runs * SHARE));
  for (const shop of shops) await shop.acceptOrders(each);
  const made = () => healthy.reduce((sum, { calls }) => sum + calls.count, 0);
  const before = made();
  const total = each * healthy.length;
  const runner = await on.store.startRunner();
  const reach = async (part: number): Promise<number> => {
    while (made() - before < total * part) await sleep(POLL_MS);
    return performance.now();
  };
  const from = await reach(0.1);
  const until = await reach(0.9);
  await reach(1);
  await runner.stop();
  return (total * 0.8) / ((until - from) / 1_000);
}

/** Answers after `answerMs`, or never. */
async function startPeer(answerMs: number | null): Promise<Peer> {
  const calls = { count: 0 };
  const server = createServer((request, response) => {
    calls.count += 1;
    request.resume();
    request.once("end", () => {
      if (answerMs === null) return;
      setTimeout(() => response.setHeader("content-type", "application/json").end("{}"), answerMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the peer has no port");
  return { server, url: `http://127.0.0.1:${address.port}`, calls };
}
