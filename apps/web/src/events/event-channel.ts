import { z } from "zod";

/** What one tab tells the others: the hints it heard for all of them, or that hints stopped. */
const Message = z.discriminatedUnion("type", [
  z.object({ type: z.literal("topics"), topics: z.array(z.string()) }),
  z.object({ type: z.literal("listening"), listening: z.boolean() }),
  z.object({ type: z.literal("ended") }),
  /** A tab that has just opened asks how things stand. */
  z.object({ type: z.literal("hello") }),
]);
export type EventMessage = z.infer<typeof Message>;

export type EventHandlers = {
  readonly onTopics: (topics: readonly string[]) => void;
  readonly onListening: (listening: boolean) => void;
  readonly onEnded: () => void;
};

const NAME = "orderloom-events";
const REOPEN_MS = 5_000;

/**
 * Hints from the server, one stream a browser: the tab that gets the lock opens it and passes everything on; when
 * that tab closes, the lock and the stream go to another. Where the browser knows no locks each tab has its own.
 */
export function openEventChannel(handlers: EventHandlers): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(NAME);
  const handle = (message: EventMessage) => {
    if (message.type === "topics") handlers.onTopics(message.topics);
    if (message.type === "listening") handlers.onListening(message.listening);
    if (message.type === "ended") handlers.onEnded();
  };
  let listening = false;
  const lead = () =>
    leadStream(stop.signal, (message) => {
      if (stop.signal.aborted) return;
      if (message.type === "listening") listening = message.listening;
      channel.postMessage(message);
      handle(message);
    });
  channel.onmessage = ({ data }) => {
    const message = Message.safeParse(data);
    if (!message.success) return;
    if (message.data.type === "hello" && listening) channel.postMessage({ type: "listening", listening });
    handle(message.data);
  };
  channel.postMessage({ type: "hello" } satisfies EventMessage);
  void holdLock(stop.signal, lead);
  return () => {
    stop.abort();
    channel.close();
  };
}

async function holdLock(signal: AbortSignal, lead: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return lead();
  await navigator.locks.request(NAME, { signal }, lead).catch(() => undefined);
}

/** Holds the stream until stopped. EventSource itself tries again, except when the server closed for good. */
function leadStream(signal: AbortSignal, tell: (message: EventMessage) => void): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource("/api/events");
      source.addEventListener("topics", ({ data }) =>
        tell({ type: "topics", topics: z.array(z.string()).parse(JSON.parse(data)) }),
      );
      source.addEventListener("listening", ({ data }) => tell({ type: "listening", listening: data === "true" }));
      source.addEventListener("ended", () => tell({ type: "ended" }));
      source.onerror = () => {
        tell({ type: "listening", listening: false });
        if (source?.readyState !== EventSource.CLOSED) return;
        clearTimeout(timer);
        timer = setTimeout(open, REOPEN_MS);
      };
    };
    open();
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      source?.close();
      resolve();
    });
  });
}
