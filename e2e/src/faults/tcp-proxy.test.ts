import { once } from "node:events";
import { createServer, Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startTcpProxy, type TcpProxy } from "./tcp-proxy.ts";

/** `Q` and the length of a simple query, as PostgreSQL's protocol frames it. */
const COMMIT = "Q\0\0\0\x0bcommit\0";

let heard: string;
let server: ReturnType<typeof createServer>;
let proxy: TcpProxy;
let client: Socket;
let answered: string;

beforeEach(async () => {
  [heard, answered] = ["", ""];
  server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      socket.write(heard.endsWith(COMMIT) ? "C\0\0\0\x0bCOMMIT\0" : "fine");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  proxy = await startTcpProxy(typeof address === "object" && address ? address.port : 0);
  client = await connected();
});

afterEach(async () => {
  client.destroy();
  await proxy.close();
  server.close();
});

async function connected(): Promise<Socket> {
  const socket = new Socket().connect(proxy.port, "127.0.0.1");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    answered += chunk.toString("latin1");
  });
  await once(socket, "connect");
  return socket;
}

test("what it carries arrives, both ways", async () => {
  client.write("hello");
  await expect.poll(() => [heard, answered]).toEqual(["hello", "fine"]);
});

test("a delay keeps the order", async () => {
  proxy.set({ type: "delay", ms: 60 });
  const startedAt = performance.now();
  client.write("1");
  await new Promise((resolve) => setTimeout(resolve, 10));
  client.write("2");
  await expect.poll(() => heard).toBe("12");
  expect(performance.now() - startedAt).toBeGreaterThan(55);
});

test("a commit is cut before it reached the server", async () => {
  proxy.set({ type: "cut_commit", when: "before" });
  client.write(COMMIT);
  await once(client, "close");
  expect([heard, proxy.cuts()]).toEqual(["", 1]);
});

test("a commit is cut after the server made it and before its answer", async () => {
  proxy.set({ type: "cut_commit", when: "after" });
  client.write(COMMIT);
  await once(client, "close");
  expect([heard, answered, proxy.cuts()]).toEqual([COMMIT, "", 1]);
});

test("an answer is cut in the middle", async () => {
  proxy.set({ type: "cut_after", bytes: 6 });
  client.write("1");
  await expect.poll(() => answered).toBe("fine");
  client.write("2");
  await once(client, "close");
  expect(answered).toBe("fine");
});

test("a connection that was swallowed stays silent, and a new one speaks", async () => {
  proxy.set({ type: "blackhole", way: "to_client" });
  client.write("1");
  await expect.poll(() => heard).toBe("1");
  proxy.set({ type: "pass" });
  client.write("2");
  await expect.poll(() => heard).toBe("12");
  expect(answered).toBe("");
  const other = await connected();
  other.write("3");
  await expect.poll(() => answered).toBe("fine");
  other.destroy();
});
