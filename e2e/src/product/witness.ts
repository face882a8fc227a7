import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as the outside world saw it. */
export type Witnessed = {
  readonly key: string;
  readonly path: string;
  readonly bodyHash: string;
  readonly body: string;
};

export type Witness = {
  readonly url: string;
  /** Every request, repeats included, in the order they arrived. */
  readonly seen: readonly Witnessed[];
  readonly close: () => Promise<void>;
};

/**
 * A real server on loopback that stands for the outside world: it records every call before it answers, and does the
 * thing once per `Idempotency-Key`, as a peer that honours keys would.
 */
export async function startWitness(): Promise<Witness> {
  const seen: Witnessed[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, seen);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the witness has no port");
  return {
    url: originOf(address),
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, seen: Witnessed[]): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const key = request.headers["idempotency-key"];
  seen.push({
    key: typeof key === "string" ? key : "",
    path: request.url ?? "/",
    bodyHash: createHash("sha256").update(body).digest("hex"),
    body: body.toString("utf8"),
  });
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ ok: true, number: seen.length }));
}

function originOf(address: AddressInfo): string {
  return `http://127.0.0.1:${address.port}`;
}
