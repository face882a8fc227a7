import { createServer } from "node:net";

/** Whether a server may listen on the port of the loopback (or the given) address right now. */
export function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  const probe = createServer();
  return new Promise((settle) => {
    probe.once("error", () => settle(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => settle(true)));
  });
}

/** A port of the loopback address that nobody listens on, chosen by the system. */
export function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((settle, fail) => {
    probe.once("error", fail);
    probe.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = probe.address();
      const port = address && typeof address === "object" ? address.port : 0;
      probe.close(() => settle(port));
    });
  });
}
