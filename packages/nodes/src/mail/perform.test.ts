import { createServer } from "node:net";
import type { JsonObject } from "@orderloom/schema/json";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PerformCall } from "../performer.ts";
import { listen } from "../testing/listen.ts";
import { type MailWitness, startMailWitness } from "../testing/mail-witness.ts";
import { connectionOptions } from "./connection-options.ts";
import { judgeMailError } from "./judge-mail-error.ts";
import { MailSettings } from "./mail-settings.ts";
import { createMailPerformer } from "./perform.ts";
import { sendMail } from "./send-mail.ts";

let witness: MailWitness;
beforeEach(async () => {
  witness = await startMailWitness();
});
afterEach(() => witness[Symbol.asyncDispose]());

const { perform } = createMailPerformer();
const content = {
  to: "chen.hui@example.com",
  subject: "订单 SHF2026112100042 已配货",
  text: "应付 1200.00 CNY\n{{ 不再渲染 }}",
};

type Changes = { settings?: JsonObject; secret?: string | null } & Partial<PerformCall>;
const callWith = ({ settings, secret = null, ...rest }: Changes = {}): PerformCall => ({
  content,
  key: "notice-1:chen",
  connection: {
    id: "m",
    type: "mail",
    settings: {
      host: "127.0.0.1",
      port: witness.port,
      from: "orderloom@example.com",
      allowPrivateNetwork: true,
      ...settings,
    },
    secret,
  },
  timeoutMs: 3_000,
  at: Date.now(),
  hop: 1,
  signal: new AbortController().signal,
  ...rest,
});

test("a mail arrives as it was written", async () => {
  const result = await perform(callWith());
  expect(witness.seen).toMatchObject([
    {
      from: "orderloom@example.com",
      to: ["chen.hui@example.com"],
      headers: { subject: content.subject, from: "orderloom@example.com", to: "chen.hui@example.com" },
      text: content.text,
    },
  ]);
  expect(result).toEqual({ type: "ok", result: { messageId: witness.seen[0]?.headers["message-id"] } });
});

test("the sender's name stands beside the address", async () => {
  await perform(callWith({ content: { ...content, fromName: "织单" } }));
  expect(witness.seen[0]).toMatchObject({
    from: "orderloom@example.com",
    headers: { from: "织单 <orderloom@example.com>" },
  });
});

test("every attempt of a call carries one Message-ID, another call another", async () => {
  for (const key of ["a", "a", "b"]) await perform(callWith({ key }));
  const [first, second, third] = witness.seen.map((mail) => mail.headers["message-id"]);
  expect(first).toMatch(/^<[0-9a-f]{40}@example\.com>$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("nothing in a mail makes another header or reads a file", async () => {
  const sly = { ...content, subject: "a\r\nBcc: eve@example.com", text: "path: /etc/passwd" };
  expect(await perform(callWith({ content: sly }))).toMatchObject({ type: "ok" });
  expect(witness.seen[0]?.to).toEqual(["chen.hui@example.com"]);
  expect(witness.seen[0]?.headers).not.toHaveProperty("bcc");
});

describe("signing in", () => {
  const withAuth = (works: boolean) =>
    startMailWitness({
      authOptional: false,
      onAuth: ({ username, password }, _session, callback) =>
        works && username === "bot" && password === "pw" ? callback(null, { user: "bot" }) : callback(new Error("no")),
    });

  test("with user and secret", async () => {
    await using server = await withAuth(true);
    const settings = { port: server.port, user: "bot" };
    expect(await perform(callWith({ settings, secret: "pw" }))).toMatchObject({ type: "ok" });
    expect(server.seen).toHaveLength(1);
  });

  test("a wrong secret is final, and not told on", async () => {
    await using server = await withAuth(false);
    const result = await perform(callWith({ settings: { port: server.port, user: "bot" }, secret: "canary" }));
    expect(result).toEqual({ type: "failed", code: "call_refused", params: { step: "login", status: 535 } });
  });

  test("a user without a secret makes no call", async () => {
    expect(await perform(callWith({ settings: { user: "bot" } }))).toMatchObject({ code: "connection_secret_missing" });
  });

  test.each([
    [{ user: "bot" }, true],
    [{ user: "bot", secure: true }, false],
    [{ user: "bot", allowPrivateNetwork: true }, false],
    [{}, false],
  ])("%j asks for TLS before the password: %s", (settings, requireTLS) => {
    const parsed = MailSettings.parse({ host: "mail.example", from: "a@example.com", ...settings });
    const options = connectionOptions(parsed, { address: "1.1.1.1", password: "pw", timeoutMs: 1 });
    expect(options.server).toMatchObject({ requireTLS, host: "1.1.1.1", servername: "mail.example" });
    expect(options.login).toEqual(parsed.user === "" ? null : { user: "bot", pass: "pw" });
  });

  test("a server without TLS where TLS was asked for gets nothing", async () => {
    const settings = { secure: true, user: "bot" };
    expect(await perform(callWith({ settings, secret: "pw" }))).toMatchObject({ type: "retry", code: "call_failed" });
    expect(witness.seen).toEqual([]);
  });
});

describe("answers", () => {
  const refusing = (responseCode: number) =>
    startMailWitness({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error("chen.hui is unknown"), { responseCode })),
    });

  test.each([
    [550, { type: "failed", code: "call_refused", params: { step: "recipient", status: 550 } }],
    [451, { type: "retry", code: "call_failed", params: { step: "recipient", status: 451 } }],
  ])("%i", async (status, expected) => {
    await using server = await refusing(status);
    expect(await perform(callWith({ settings: { port: server.port } }))).toEqual(expected);
  });

  test("a sender that the server does not take is told apart from a recipient", async () => {
    await using server = await startMailWitness({
      onMailFrom: (_address, _session, callback) => callback(Object.assign(new Error("no"), { responseCode: 553 })),
    });
    expect(await perform(callWith({ settings: { port: server.port } }))).toMatchObject({
      type: "failed",
      params: { step: "sender", status: 553 },
    });
  });

  test("a name that nobody knows", async () => {
    const unknown = createMailPerformer(() => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" })));
    expect(await unknown.perform(callWith({ settings: { host: "mail.example" } }))).toMatchObject({
      type: "retry",
      params: { step: "lookup", reason: "ENOTFOUND" },
    });
  });

  test("encryption that was asked for and does not come about", async () => {
    expect(await perform(callWith({ settings: { secure: true } }))).toMatchObject({ params: { step: "tls" } });
    const settings = { host: "mail.example", port: witness.port, user: "bot", allowPrivateNetwork: false };
    const options = connectionOptions(MailSettings.parse({ ...settings, from: "a@example.com" }), {
      address: "127.0.0.1",
      password: "pw",
      timeoutMs: 3_000,
    });
    const mail = { ...content, fromName: "", from: "a@example.com", messageId: "<1@example.com>" };
    const sent = await sendMail(mail, options, new AbortController().signal);
    expect(sent.type === "error" && judgeMailError(sent.error, sent)).toMatchObject({ params: { step: "tls" } });
  });

  test("nobody listening is tried again", async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await perform(callWith({ settings: { port } }))).toMatchObject({ type: "retry", code: "call_failed" });
  });

  test("silence ends in time", async () => {
    const server = createServer();
    const port = await listen(server);
    const before = performance.now();
    expect(await perform(callWith({ settings: { port }, timeoutMs: 300 }))).toMatchObject({
      type: "retry",
      code: "call_timeout",
    });
    expect(performance.now() - before).toBeLessThan(2_000);
    server.close();
  });

  test.each(["hangs up", "says nothing"])("a server that takes the text and %s leaves it to a person", async (what) => {
    const server = createServer((socket) => {
      socket.write("220 hello\r\n");
      socket.on("data", (chunk) => {
        const line = chunk.toString("latin1");
        if (line.startsWith("DATA")) socket.write("354 go on\r\n");
        else if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write("250 ok\r\n");
        else if (line.endsWith("\r\n.\r\n") && what === "hangs up") socket.destroy();
      });
    });
    const port = await listen(server);
    const result = await perform(callWith({ settings: { port }, timeoutMs: 500 }));
    expect(result).toMatchObject({ type: "unknown", code: "call_unknown" });
    server.close();
  });

  test.each([
    [554, { type: "failed", code: "call_refused", params: { step: "content", status: 554 } }],
    [452, { type: "retry", code: "call_failed", params: { step: "content", status: 452 } }],
  ])("%i after the text is an answer", async (responseCode, expected) => {
    await using server = await startMailWitness({
      onData: (stream, _session, callback) => {
        stream.resume();
        stream.on("end", () => callback(Object.assign(new Error("no"), { responseCode })));
      },
    });
    expect(await perform(callWith({ settings: { port: server.port } }))).toEqual(expected);
  });

  test("a resolver that never answers ends in time", async () => {
    const never = createMailPerformer(() => new Promise(() => {}));
    const result = await never.perform(callWith({ settings: { host: "mail.example" }, timeoutMs: 100 }));
    expect(result).toMatchObject({ type: "retry", code: "call_timeout" });
  });
});

describe("refused", () => {
  test.each(["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "mail.internal", "2130706433"])("%s", async (host) => {
    const settings = { host, allowPrivateNetwork: false };
    expect(MailSettings.safeParse({ from: "a@example.com", ...settings }).success).toBe(false);
    expect(await perform(callWith({ settings }))).toMatchObject({ type: "failed", code: "host_blocked" });
  });

  test("a name that leads inside", async () => {
    const inside = createMailPerformer(() => Promise.resolve(["1.1.1.1", "127.0.0.1"]));
    const settings = { host: "mail.example", allowPrivateNetwork: false };
    expect(await inside.perform(callWith({ settings }))).toMatchObject({ type: "failed", code: "host_blocked" });
    expect(witness.seen).toEqual([]);
  });

  test.each([{ ...content, to: "a, b@example.com" }, { ...content, to: "a@example.com\r\nRCPT TO:<e@x.y>" }, "x"])(
    "content %j",
    async (given) => {
      expect(await perform(callWith({ content: given }))).toMatchObject({ type: "failed", code: "invalid_input" });
    },
  );

  test("a connection of another kind", async () => {
    expect(await perform(callWith({ connection: null }))).toMatchObject({ type: "failed", code: "connection_unknown" });
  });
});
