import { createServer } from "node:http";

/** `hangs`: a request is taken and never answered. `refuses`: its connection is cut at once. */
export type Health = "well" | "hangs" | "refuses";

/** The peer of one connection, which falls ill and gets well on command. */
export type Neighbour = {
  readonly url: string;
  readonly become: (health: Health) => void;
  readonly close: () => Promise<void>;
};

export async function startNeighbour(): Promise<Neighbour> {
  let health: Health = "well";
  const server = createServer((request, response) => {
    if (health === "refuses") return void request.socket.destroy();
    if (health === "hangs") return;
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json");
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the neighbour has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    become: (next) => {
      health = next;
      // Whoever waits for an answer would wait out its time although it is well again.
      if (next === "well") server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
