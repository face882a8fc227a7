import { randomUUID } from "node:crypto";
import { createRawClient, type RawClient } from "../load/raw-client.ts";
import type { Figure } from "../yardstick/figure.ts";
import { inRounds, type On, say } from "../yardstick/rounds.ts";
import { stockRequest, wantOne } from "./stock-requests.ts";
import { openShelf, putOnShelf } from "./stock-shelf.ts";

const SECONDS = 4;
const WARM_UP_SECONDS = 2;
const ENOUGH = 10_000_000;
const MANY = 1_000;

/** Buyers on their way at once: a shop's server sends a hundred of them a request, tills one. */
const WAYS = [
  { name: "stock_per_s_one_sku", skus: 1, clients: 8, size: 100 },
  { name: "stock_per_s_many_skus", skus: MANY, clients: 8, size: 100 },
  { name: "stock_single_per_s_one_sku", skus: 1, clients: 256, size: 1 },
] as const;

/** Reservations per second of one SKU that everybody wants, and of a thousand; each is committed when it is answered. */
export async function stockRates(on: On): Promise<readonly Figure[]> {
  await openShelf(on.db);
  const figures: Figure[] = [];
  for (const { name, skus, clients, size } of WAYS) {
    const codes = Array.from({ length: skus }, () => `rate-${randomUUID()}`);
    await putOnShelf(on.db, codes, ENOUGH);
    const measured = await inRounds(name, on, async () => {
      const runner = await on.store.startRunner({ RUNNER_WORK: "off" });
      const client = createRawClient(runner.url, clients);
      const next = requestsFor(on.bench.token, codes, size);
      await keepBuying(client, next, { clients, seconds: WARM_UP_SECONDS });
      const seen = await keepBuying(client, next, { clients, seconds: SECONDS });
      client.close();
      await runner.stop();
      if (seen.refused > 0) say(`  ${seen.refused} requests were refused`);
      return { value: (seen.answered * size) / seen.seconds };
    });
    figures.push(...measured.figures);
  }
  return figures;
}

function requestsFor(token: string, codes: readonly string[], size: number): () => Buffer {
  let turn = 0;
  const nextCode = (): string => {
    turn += 1;
    return codes[turn % codes.length] ?? "";
  };
  return () =>
    stockRequest(token, size === 1 ? wantOne(nextCode()) : Array.from({ length: size }, () => wantOne(nextCode())));
}

async function keepBuying(
  client: RawClient,
  next: () => Buffer,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<{ answered: number; refused: number; seconds: number }> {
  const seen = { answered: 0, refused: 0 };
  const startedAt = performance.now();
  const buyer = async (): Promise<void> => {
    while (performance.now() - startedAt < seconds * 1_000) {
      const { status } = await client.send(next());
      if (status === 200) seen.answered += 1;
      else seen.refused += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, buyer));
  return { ...seen, seconds: (performance.now() - startedAt) / 1_000 };
}
