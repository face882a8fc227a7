import { createServer, type Server, Socket } from "node:net";

/** What a proxy does to the connections that run through it. */
export type ProxyMode =
  | { readonly type: "pass" }
  /** Holds every chunk back for so long, both ways. */
  | { readonly type: "delay"; readonly ms: number }
  /** Cuts a connection after so many bytes from the server: in the middle of an answer. */
  | { readonly type: "cut_after"; readonly bytes: number }
  /** Swallows what goes this way. Nobody is told; the connection stays silent for good, also once the mode has passed. */
  | { readonly type: "blackhole"; readonly way: Way }
  /** Cuts where a commit was asked for: before it reached the server, or after, with its answer on the way. */
  | { readonly type: "cut_commit"; readonly when: "before" | "after" };

type Way = "to_server" | "to_client";

/** A way to a server on loopback that can be made bad, and good again. */
export type TcpProxy = {
  readonly port: number;
  readonly set: (mode: ProxyMode) => void;
  /** Where new connections lead from now on. */
  readonly pointTo: (port: number) => void;
  /** How many connections were cut in the mode that is set. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
};

/** The simple query `commit`, and the end of its answer, as PostgreSQL's protocol 3.0 writes them (54.7, Message Formats). */
const COMMIT = Buffer.from("Q\0\0\0\x0bcommit\0", "latin1");
const COMMITTED = Buffer.from("COMMIT\0", "latin1");

type State = { mode: ProxyMode; target: number; cuts: number; readonly links: Set<Link> };

/** Opens a proxy on a free port of loopback that leads to `target`. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const state: State = { mode: { type: "pass" }, target, cuts: 0, links: new Set() };
  const server = createServer((client) => state.links.add(link(state, client)));
  const port = await listenOnLoopback(server);
  return {
    port,
    set: (mode) => {
      state.cuts = 0;
      state.mode = mode;
    },
    pointTo: (next) => {
      state.target = next;
    },
    cuts: () => state.cuts,
    close: () => {
      for (const one of state.links) one.cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The same address by way of a proxy. */
export function through(url: string, proxy: Pick<TcpProxy, "port">): string {
  const to = new URL(url);
  to.port = String(proxy.port);
  return to.href;
}

type Link = { readonly cut: () => void };

function link(state: State, client: Socket): Link {
  const upstream = new Socket().connect(state.target, "127.0.0.1");
  const silent = new Set<Way>();
  const seen = { bytes: 0, asked: false };
  const one: Link = {
    cut: () => {
      client.destroy();
      upstream.destroy();
      state.links.delete(one);
    },
  };
  const fail = (): void => {
    state.cuts += 1;
    one.cut();
  };
  const toServer = paced(upstream);
  const toClient = paced(client);
  for (const socket of [client, upstream]) socket.setNoDelay(true).on("error", one.cut).on("close", one.cut);
  client.on("data", (chunk) => {
    const { mode } = state;
    if (mode.type === "blackhole" && mode.way === "to_server") silent.add("to_server");
    if (silent.has("to_server")) return;
    const commits = mode.type === "cut_commit" && chunk.includes(COMMIT);
    if (commits && mode.when === "before") return fail();
    if (commits) seen.asked = true;
    toServer(chunk, delayOf(mode));
  });
  upstream.on("data", (chunk) => {
    const { mode } = state;
    if (mode.type === "blackhole" && mode.way === "to_client") silent.add("to_client");
    if (silent.has("to_client")) return;
    seen.bytes += chunk.length;
    if (seen.asked && chunk.includes(COMMITTED)) return fail();
    if (mode.type === "cut_after" && seen.bytes > mode.bytes) return fail();
    toClient(chunk, delayOf(mode));
  });
  return one;
}

function delayOf(mode: ProxyMode): number {
  return mode.type === "delay" ? mode.ms : 0;
}

/** Writes chunks in the order they came, each as late as it was asked to be, and none before one that is still held. */
function paced(socket: Socket): (chunk: Buffer, delayMs: number) => void {
  const held: { readonly chunk: Buffer; readonly due: number }[] = [];
  const writeDue = (): void => {
    for (let next = held[0]; next && next.due <= performance.now(); next = held[0]) {
      held.shift();
      if (!socket.destroyed) socket.write(next.chunk);
    }
    const [waiting] = held;
    if (waiting) setTimeout(writeDue, Math.max(1, waiting.due - performance.now()));
  };
  return (chunk, delayMs) => {
    held.push({ chunk, due: performance.now() + delayMs });
    if (held.length === 1) writeDue();
  };
}

async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return address.port;
}
