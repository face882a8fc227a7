import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { NOTIFY_CHANNEL } from "./notify.ts";

export type ListenOptions = {
  /** Straight to the server: a pooler in transaction mode loses LISTEN. */
  readonly url: string;
  readonly application: string;
  readonly onTopics: (topics: readonly string[]) => void;
  /** True when hints arrive, false while they may be missed; after a gap whoever listens reads again. */
  readonly onListening: (listening: boolean) => void;
};

/** A connection of its own that hears topics. `close` ends it for good. */
export type TopicListener = { readonly close: () => Promise<void> };

const RETRY_MS = [250, 1_000, 5_000] as const;
/** Half open or not: within 20 s of the last word a silent connection is given up. */
const PROBE_MS = 15_000;
const ANSWER_TIMEOUT_MS = 5_000;
const GOODBYE_MS = 1_000;

/** Listens until closed, connecting again whenever the connection is lost. Never throws: hints are hints. */
export function listen(options: ListenOptions): TopicListener {
  const stop = new AbortController();
  const done = keepListening(options, stop.signal);
  return {
    close: async () => {
      stop.abort();
      await done;
    },
  };
}

async function keepListening(options: ListenOptions, stop: AbortSignal): Promise<void> {
  for (let tries = 0; !stop.aborted; tries += 1) {
    const startedMs = performance.now();
    await listenOnce(options, stop);
    if (performance.now() - startedMs > PROBE_MS) tries = 0;
    const gapMs = RETRY_MS[Math.min(tries, RETRY_MS.length - 1)];
    await sleep(gapMs, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** One connection's life; resolves when it has ended, for whatever reason. */
async function listenOnce(options: ListenOptions, stop: AbortSignal): Promise<void> {
  const client = new Client({
    connectionString: options.url,
    application_name: options.application,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
  });
  const lost = new Promise<void>((resolve) => {
    client.once("error", () => resolve());
    client.once("end", () => resolve());
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", ({ payload }) => options.onTopics((payload ?? "").split(",").filter(Boolean)));
  try {
    await client.connect();
    await client.query(`listen ${NOTIFY_CHANNEL}`);
    options.onListening(true);
    await Promise.race([lost, probe(client, stop)]);
  } catch {
    // The server is away; the next try comes after a pause.
  } finally {
    options.onListening(false);
    // Who is silent does not answer a goodbye either.
    await Promise.race([client.end().catch(() => undefined), sleep(GOODBYE_MS)]);
  }
}

/** A half-open connection would be silent for hours, and silence is what a quiet shop sounds like too. */
async function probe(client: Client, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await sleep(PROBE_MS, undefined, { signal: stop }).catch(() => undefined);
    if (!stop.aborted) await client.query("select 1");
  }
}
