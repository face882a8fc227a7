import type { SignedIn } from "../auth/signed-in.ts";
import { gatherTopics } from "./gather-topics.ts";
import type { TopicHub } from "./topic-hub.ts";
import { visibleTopics } from "./visible-topics.ts";

export type EventStreamDeps = {
  readonly hub: TopicHub;
  /** Reads the person anew: whoever lost the session or a right stops hearing. */
  readonly readPerson: () => Promise<SignedIn | null>;
  readonly signal: AbortSignal;
  readonly beatMs?: number;
};

const BEAT_MS = 15_000;

/**
 * Hints for one browser as server-sent events: `topics` with what changed, `listening` when hints begin or stop
 * arriving, `beat` as heartbeat. The person is read again at each beat; when they are gone the stream says `ended`
 * and closes.
 */
export function eventStream(first: SignedIn, deps: EventStreamDeps): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    let person = first;
    let open = true;
    const send = (event: string, data: unknown) => {
      if (open) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
    };
    const gathered = gatherTopics((topics) => send("topics", topics));
    const unsubscribe = deps.hub.subscribe({
      onTopics: (topics) => gathered.add(visibleTopics(topics, person)),
      onListening: (listening) => send("listening", listening),
    });
    const close = () => {
      if (open) controller.close();
      stop();
    };
    const beat = async () => {
      const now = await deps.readPerson().catch(() => person); // a database that is away ends nobody's session
      send(now ? "beat" : "ended", true);
      if (now) person = now;
      else close();
    };
    const beats = setInterval(() => void beat(), deps.beatMs ?? BEAT_MS);
    deps.signal.addEventListener("abort", close, { once: true });
    stop = () => {
      open = false;
      unsubscribe();
      gathered.stop();
      clearInterval(beats);
      deps.signal.removeEventListener("abort", close);
    };
  };
  return new ReadableStream({ start, cancel: () => stop() });
}
