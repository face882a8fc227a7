import { createServer } from "node:net";
import type { JsonObject } from "@orderloom/schema/json";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type HttpWitness, startHttpWitness } from "../../testing/http-witness.ts";
import { listen } from "../../testing/listen.ts";
import { HttpSettings } from "./http-settings.ts";
import { httpUrl } from "./http-url.ts";
import { createHttpPerformer } from "./perform.ts";

let witness: HttpWitness;
beforeAll(async () => {
  witness = await startHttpWitness();
});
afterAll(() => witness[Symbol.asyncDispose]());
beforeEach(() => {
  witness.connections = 0;
});

const content = {
  method: "GET",
  path: "/",
  query: {},
  body: null,
  successStatuses: [],
  extract: {},
  repeatable: true,
} as const;
const attempt = (settings: JsonObject, resolve?: (host: string) => Promise<readonly string[]>) =>
  createHttpPerformer(resolve).perform({
    content,
    key: "k",
    connection: { id: "c", type: "http", settings, secret: null },
    timeoutMs: 500,
    at: Date.now(),
    hop: 1,
    signal: new AbortController().signal,
  });

/** Ways to write an address inside; PORT is the witness's. */
const INSIDE = [
  "http://127.0.0.1:PORT",
  "http://127.1:PORT",
  "http://0:PORT",
  "http://0.0.0.0:PORT",
  "http://2130706433:PORT",
  "http://0x7f.1:PORT",
  "http://0x7f000001:PORT",
  "http://0177.0.0.1:PORT",
  "http://127.0.0.1.:PORT",
  "http://[::1]:PORT",
  "http://[::]:PORT",
  "http://[::ffff:127.0.0.1]:PORT",
  "http://[::ffff:7f00:1]:PORT",
  "http://[::7f00:1]:PORT",
  "http://[64:ff9b::7f00:1]:PORT",
  "http://[2002:7f00:1::]:PORT",
  "http://[fe80::1]:PORT",
  "http://[fd00::1]:PORT",
  "http://[fec0::1]:PORT",
  "http://localhost:PORT",
  "http://localhost.:PORT",
  "http://LOCALHOST:PORT",
  "http://a.localhost:PORT",
  "http://①②⑦.⓪.⓪.①:PORT",
  "http://１２７.０.０.１:PORT",
  "http://169.254.169.254",
  "http://100.100.100.200",
  "http://metadata.google.internal",
  "http://10.0.0.1",
  "http://172.16.0.1",
  "http://172.31.255.255",
  "http://192.168.1.1",
  "http://100.64.0.1",
  "http://198.18.0.1",
  "http://192.0.0.192",
  "http://224.0.0.1",
  "http://255.255.255.255",
  "http://240.0.0.1",
  "http://printer.local",
];
/** Things that are no base address of an HTTP service at all. */
const NO_BASE = [
  "file:///etc/passwd",
  "gopher://127.0.0.1:6379/_",
  "ftp://example.com",
  "data:text/plain,x",
  "unix:/var/run/docker.sock",
  "javascript:1",
  "//127.0.0.1",
  "127.0.0.1",
  "",
  "http://",
  "http://a@example.com",
  "http://a:b@127.0.0.1:PORT",
  "http://example.com#@127.0.0.1",
  "http://example.com\\@127.0.0.1",
  "http://example.com?x=1",
  "http://[::1%25lo]:PORT",
  "http://example.com:22",
  "http://example.com:25",
  "http://example.com:5432",
  "http://example.com:6379",
];

describe("refused when saved and when called, without a packet", () => {
  test.each([...INSIDE, ...NO_BASE])("%s", async (spelling) => {
    const baseUrl = spelling.replace("PORT", String(witness.port));
    expect(HttpSettings.safeParse({ baseUrl }).success).toBe(false);
    expect(await attempt({ baseUrl })).toMatchObject({ type: "failed", code: "host_blocked" });
    expect(witness.connections).toBe(0);
  });
});

describe("names are decided on by the address they lead to", () => {
  test.each([
    ["loopback", ["127.0.0.1"]],
    ["loopback as IPv6", ["::1"]],
    ["mapped", ["::ffff:127.0.0.1"]],
    ["metadata", ["169.254.169.254"]],
    ["public and inside", ["1.1.1.1", "127.0.0.1"]],
    ["A public, AAAA inside", ["1.1.1.1", "::1"]],
    ["nothing", []],
    ["no address", ["localhost"]],
  ])("%s", async (_name, addresses) => {
    const result = await attempt({ baseUrl: `http://rebind.example:${witness.port}` }, () =>
      Promise.resolve(addresses),
    );
    expect(result).toEqual({ type: "failed", code: "host_blocked", params: { host: "rebind.example" } });
    expect(witness.connections).toBe(0);
  });

  test("a resolver that changes its mind is asked once, and the first answer is connected to", async () => {
    const answers = [["127.0.0.1"], ["192.0.2.1"]];
    const resolve = () => Promise.resolve(answers.shift() ?? []);
    const settings = { baseUrl: `http://rebind.example:${witness.port}`, allowPrivateNetwork: true };
    expect(await attempt(settings, resolve)).toMatchObject({ type: "ok" });
    expect({ left: answers.length, connections: witness.connections }).toEqual({ left: 1, connections: 1 });
  });
});

test("an administrator may permit the own network; TLS names the host, not the address", async () => {
  let hello = "";
  const server = createServer((socket) => {
    socket.once("data", (bytes) => {
      hello = bytes.toString("latin1");
      socket.destroy();
    });
  });
  const settings = { baseUrl: `https://erp.example:${await listen(server)}`, allowPrivateNetwork: true };
  expect(await attempt(settings, () => Promise.resolve(["127.0.0.1"]))).toMatchObject({ type: "retry" });
  expect(hello).toContain("erp.example");
  server.close();
});

describe("the URL stays below its base", () => {
  test.each([
    ["/x", "https://a.example/api/x"],
    ["/x%2Fy", "https://a.example/api/x%2Fy"],
    ["/..%2f..%2fadmin", "https://a.example/api/..%2f..%2fadmin"],
    ["/@evil.example", "https://a.example/api/@evil.example"],
    ["//evil.example", "https://a.example/api//evil.example"],
  ])("%s", (path, url) => {
    expect(httpUrl("https://a.example/api/", { path, query: {} }).href).toBe(url);
  });

  test.each([
    "/../admin",
    "/%2e%2e/admin",
    "/x/../../admin",
    "/.%2E/%2e./x",
    "\\..\\admin",
    "@evil.example",
    ".evil.example",
    ":1@evil",
    "/x?y",
    "/x#y",
  ])("%s is refused", (path) => {
    expect(() => httpUrl("https://a.example/api", { path, query: {} })).toThrow(
      expect.objectContaining({ code: "host_blocked" }),
    );
  });

  test.each(["@evil.example", ".evil.example", ":81", "/x"])("also when the base has no path: %s", (path) => {
    const make = () => httpUrl("https://a.example", { path, query: {} });
    if (path === "/x") expect(make().href).toBe("https://a.example/x");
    else expect(make).toThrow();
  });
});

test.each(["Host", "content-length", "Idempotency-Key", "Transfer-Encoding", "a b", "x:y", ""])(
  "the connection's header may not be %s",
  (headerName) => {
    const settings = { baseUrl: "https://a.example", auth: "header", headerName };
    expect(HttpSettings.safeParse(settings).success).toBe(false);
  },
);
