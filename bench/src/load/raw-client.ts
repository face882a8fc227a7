import { connect, type Socket } from "node:net";

/** The answer to one request: its status and its body. */
export type Answer = { readonly status: number; readonly body: string };

/** Keep-alive connections that each carry one request at a time. */
export type RawClient = {
  /** Waits for a free connection, sends the bytes of one whole request and resolves with its answer. */
  readonly send: (request: Buffer) => Promise<Answer>;
  readonly close: () => void;
};

type Waiting = { readonly request: Buffer; readonly resolve: (answer: Answer) => void };

/**
 * A client that does as little as HTTP/1.1 allows: it shares the processors with what it measures, and a full client
 * takes more of them than a hook costs. It reads answers that name their length; an answer without one is refused.
 */
export function createRawClient(url: string, connections: number): RawClient {
  const { hostname, port } = new URL(url);
  const queue: Waiting[] = [];
  const idle: ((waiting: Waiting) => void)[] = [];
  const sockets = Array.from({ length: connections }, () => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    serve(socket, { queue, idle });
    return socket;
  });
  return {
    send: (request) =>
      new Promise((resolve) => {
        const take = idle.pop();
        if (take) take({ request, resolve });
        else queue.push({ request, resolve });
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function serve(socket: Socket, { queue, idle }: { queue: Waiting[]; idle: ((waiting: Waiting) => void)[] }): void {
  let current: Waiting | null = null;
  let received = "";
  const take = (waiting: Waiting): void => {
    current = waiting;
    socket.write(waiting.request);
  };
  const next = (): void => {
    current = null;
    const waiting = queue.shift();
    if (waiting) take(waiting);
    else idle.push(take);
  };
  socket.setEncoding("latin1");
  socket.on("connect", next);
  socket.on("error", (error) => {
    throw error;
  });
  // The server shuts connections that are long idle; whoever waits on one would wait for ever.
  socket.on("end", () => {
    throw new Error("the server shut a connection");
  });
  socket.on("data", (text: string) => {
    received += text;
    const answer = parseAnswer(received);
    if (answer === null) return;
    received = "";
    current?.resolve(answer);
    next();
  });
}

/** The whole answer in `text`, null while part of it is still to come. */
function parseAnswer(text: string): Answer | null {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const length = /^content-length: *(\d+)/im.exec(text.slice(0, end))?.[1];
  if (length === undefined) throw new Error("an answer without a length");
  const body = text.slice(end + 4);
  return body.length < Number(length) ? null : { status: Number(text.slice(9, 12)), body };
}
