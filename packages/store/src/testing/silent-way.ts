import { createServer, Socket } from "node:net";

/** A way to a server that can fall silent, as when a cable is pulled: bytes vanish, and nobody is told. */
export type SilentWay = {
  /** The address of the server by this way. */
  readonly url: string;
  /** Connections there are now say nothing any more; later ones do. */
  readonly fallSilent: () => void;
  readonly close: () => Promise<void>;
};

/** Opens a way to the server of a URL on a free port of loopback. */
export async function openSilentWay(serverUrl: string): Promise<SilentWay> {
  const to = new URL(serverUrl);
  const target = Number(to.port);
  const links = new Set<{ client: Socket; server: Socket; silent: boolean }>();
  const way = createServer((client) => {
    const link = { client, server: new Socket().connect(target, "127.0.0.1"), silent: false };
    links.add(link);
    const end = () => {
      client.destroy();
      link.server.destroy();
    };
    for (const socket of [client, link.server]) socket.on("error", end).on("close", end);
    client.on("data", (chunk) => link.silent || link.server.write(chunk));
    link.server.on("data", (chunk) => link.silent || client.write(chunk));
  });
  await new Promise<void>((resolve) => way.listen(0, "127.0.0.1", resolve));
  const address = way.address();
  to.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: to.href,
    fallSilent: () => {
      for (const link of links) link.silent = true;
    },
    close: () => {
      for (const { client, server } of links) [client, server].map((socket) => socket.destroy());
      return new Promise((resolve) => way.close(() => resolve()));
    },
  };
}
