import { runLoad } from "../load/run-load.ts";
import type { Figure } from "../yardstick/figure.ts";
import { inRounds, nextSerial, type On, say } from "../yardstick/rounds.ts";

const SECONDS = 4;
/** Enough requests under way to fill the groups that share a commit; a lone client measures the round trip instead. */
const CLIENTS = 256;
const BULK_CLIENTS = 8;
const BULK = 100;

/** Orders taken in per second, one a request or a hundred, by a runner that does nothing else. */
export async function ingest(
  on: On,
  { name, bulk }: { readonly name: string; readonly bulk: boolean },
): Promise<readonly Figure[]> {
  const { store, db, bench } = on;
  const { figures } = await inRounds(name, on, async () => {
    const runner = await store.startRunner({ RUNNER_WORK: "off" });
    const report = await runLoad({
      type: "closed",
      url: runner.url,
      target: bulk ? "/v1/orders" : `/v1/hooks/${bench.connectionId}`,
      clients: bulk ? BULK_CLIENTS : CLIENTS,
      seconds: SECONDS,
      firstSerial: nextSerial(on),
      bulk: bulk ? { token: bench.token, shopId: bench.shopId, size: BULK } : null,
    });
    await runner.stop();
    // What was taken in is not this figure's business; the next round begins with an empty queue.
    await db.pool.query("truncate live.runs");
    if (report.refused > 0) say(`  ${report.refused} messages were refused`);
    return { value: report.perSecond };
  });
  return figures;
}
