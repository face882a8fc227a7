import type { Pool } from "pg";

/** The one NOTIFY channel of the product. */
export const NOTIFY_CHANNEL = "orderloom";

const GAP_MS = 10;
/** Postgres refuses payloads of 8000 bytes; topics are ASCII. */
const PAYLOAD_LIMIT = 7_000;

/** Sends topics to whoever listens, at most one NOTIFY in 10 ms. A hint only: polling is the truth. */
export type Notifier = { readonly add: (topics: Iterable<string>) => void; readonly close: () => Promise<void> };

export function createNotifier(pool: Pool): Notifier {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<void> = Promise.resolve();

  const send = () => {
    timer = null;
    const payload = payloadOf(waiting);
    waiting.clear();
    if (payload === "") return;
    // A lost hint costs at most one poll interval, so a failure is nobody's business.
    sending = pool.query("select pg_notify($1, $2)", [NOTIFY_CHANNEL, payload]).then(
      () => {},
      () => {},
    );
  };

  return {
    add(topics) {
      for (const topic of topics) waiting.add(topic);
      if (waiting.size === 0 || timer !== null) return;
      timer = setTimeout(send, GAP_MS);
    },
    async close() {
      if (timer !== null) clearTimeout(timer);
      send();
      await sending;
    },
  };
}

/** Joins topics; when they do not fit, single orders give way to the topic of all orders. */
export function payloadOf(topics: ReadonlySet<string>): string {
  const whole = [...topics].join(",");
  if (whole.length <= PAYLOAD_LIMIT) return whole;
  const coarse = new Set([...topics].map((topic) => topic.replace(/^(\w+):(order|run):.*$/, "$1:$2s")));
  return [...coarse].join(",").slice(0, PAYLOAD_LIMIT);
}
