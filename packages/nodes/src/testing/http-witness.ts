import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { listen } from "./listen.ts";

export type SeenRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** A loopback server that writes down every connection and request it gets, and answers as it is told. */
export type HttpWitness = {
  readonly url: string;
  readonly port: number;
  readonly seen: SeenRequest[];
  connections: number;
  answer: RequestListener;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startHttpWitness(): Promise<HttpWitness> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      witness.seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      witness.answer(request, response);
    });
  });
  server.on("connection", () => {
    witness.connections += 1;
  });
  const port = await listen(server);
  const witness: HttpWitness = {
    url: `http://127.0.0.1:${port}`,
    port,
    seen: [],
    connections: 0,
    answer: (_request, response) => response.end("{}"),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return witness;
}
