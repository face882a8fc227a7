/** Topics of the same moment leave in one message. */
const GATHER_MS = 50;

export type Gatherer = { add(topics: readonly string[]): void; stop(): void };

/** Collects topics for a moment, each once, and hands them on together. */
export function gatherTopics(send: (topics: readonly string[]) => void): Gatherer {
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    send([...gathered]);
    gathered.clear();
  };
  return {
    add(topics) {
      for (const topic of topics) gathered.add(topic);
      if (gathered.size > 0) timer ??= setTimeout(flush, GATHER_MS);
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}
