import { LIMITS } from "@orderloom/schema/limits";
import { describe, expect, test } from "vitest";
import { contextWith, orderWith } from "../../testing/order.ts";
import { httpRequestDefinition } from "./definition.ts";
import { HttpRequestParams } from "./params.ts";

const connectionId = "3f2a7c44-1d8e-4b6b-9d11-0c5e7a9b2d13";
const paramsWith = (changes: object) => HttpRequestParams.parse({ connectionId, path: "/orders", ...changes });
const callOf = (changes: object, outputs = {}) =>
  httpRequestDefinition.evaluate(contextWith(paramsWith(changes), { outputs }));

test("fixes the content of the call and leaves the rest to whoever makes it", () => {
  const outcome = callOf({
    path: "/orders/{{ order.externalNo }}",
    query: { city: "{{ order.city }}" },
    body: '{"no":"{{ order.orderNo }}","quantity":"{{ order.quantity }}","gone":"{{ outputs.a.b }}","list":["a {{ order.channel }}",1]}',
    extract: { id: "data.id" },
  });
  expect(outcome).toEqual({
    type: "call",
    call: {
      type: "call.make",
      performer: "connector.http-request",
      connectionId,
      content: {
        method: "POST",
        path: "/orders/5512340098127",
        query: { city: "杭州市" },
        body: { no: "SHF2026112100042", quantity: 3, gone: null, list: ["a SHF", 1] },
        successStatuses: [],
        extract: { id: "data.id" },
        repeatable: false,
      },
      key: null,
      idempotency: "none",
      timeoutMs: LIMITS.httpTotalTimeoutMs,
    },
  });
});

test.each([
  [{ method: "GET" }, "key"],
  [{ method: "PUT" }, "key"],
  [{ method: "DELETE" }, "key"],
  [{ method: "PATCH" }, "none"],
  [{ method: "POST" }, "none"],
  [{ method: "POST", deduplicates: true }, "key"],
])("%j is repeatable by %s", (changes, idempotency) => {
  expect(callOf(changes)).toMatchObject({ call: { idempotency, content: { repeatable: idempotency === "key" } } });
});

describe("what values bring stays in its place", () => {
  test.each([
    ["a/b?c#d", "a%2Fb%3Fc%23d"],
    ["x y%", "x%20y%25"],
    ["单号", "%E5%8D%95%E5%8F%B7"],
    ["\u0000", "%00"],
    ["{{ order.city }}", "%7B%7B%20order.city%20%7D%7D"],
  ])("%j in the path", (value, path) => {
    const outcome = callOf({ path: "/o/{{ outputs.a.v }}" }, { a: { v: value } });
    expect(outcome).toMatchObject({ call: { content: { path: `/o/${path}` } } });
  });

  test.each([
    ["a missing value", "/o/{{ outputs.a.gone }}", {}],
    ["an empty value", "/o/{{ outputs.a.v }}/lines", { v: "" }],
    ["a way up", "/o/{{ outputs.a.v }}/x", { v: ".." }],
    ["a way up in two parts", "/o/{{ outputs.a.v }}{{ outputs.a.v }}/x", { v: "." }],
    ["a lone surrogate", "/o/{{ outputs.a.v }}", { v: "\ud800" }],
  ])("%s makes no call", (_name, path, a) => {
    expect(callOf({ path }, { a })).toMatchObject({ type: "fail", code: "template_invalid" });
  });

  test("in the body it cannot change the shape", () => {
    const body = '{"note":"n: {{ outputs.a.v }}"}';
    const value = '","admin":true,"x":"';
    expect(callOf({ body }, { a: { v: value } })).toMatchObject({
      call: { content: { body: { note: `n: ${value}` } } },
    });
  });

  test("a lone variable keeps its type, whatever it is", () => {
    const body = '{"all":"{{ outputs.a }}","flag":"{{ order.complete }}","amount":"{{ order.payable | amount }}"}';
    expect(callOf({ body }, { a: { v: [1, { b: null }] } })).toMatchObject({
      call: { content: { body: { all: { v: [1, { b: null }] }, flag: true, amount: "1200.00" } } },
    });
  });
});

describe("check", () => {
  const problems = (changes: object) => httpRequestDefinition.check?.(paramsWith(changes));
  test.each<[object, object[]]>([
    [{}, []],
    [{ path: "/a/{{ order.externalNo }}" }, []],
    [{ path: "/a?b=1" }, [{ code: "template_invalid", params: { problem: "path" }, path: "path" }]],
    [{ path: "//host/x" }, [{ code: "template_invalid", params: { problem: "path" }, path: "path" }]],
    [{ path: "/a/../b" }, [{ code: "template_invalid", params: { problem: "path" }, path: "path" }]],
    [{ path: "/a/%2E%2e/b" }, [{ code: "template_invalid", params: { problem: "path" }, path: "path" }]],
    [{ path: "/{{ secrets.x }}" }, [{ code: "template_invalid", params: { problem: "secrets.x" }, path: "path" }]],
    [
      { query: { q: "{{ order.phone }}" } },
      [{ code: "template_invalid", params: { problem: "order.phone" }, path: "query.q" }],
    ],
    [{ body: "{" }, [{ code: "not_json", path: "body" }]],
    [{ body: `${"[".repeat(40)}${"]".repeat(40)}` }, [{ code: "not_json", path: "body" }]],
    [
      { body: '{"a":["{{ order.nope }}"]}' },
      [{ code: "template_invalid", params: { problem: "order.nope" }, path: "body" }],
    ],
  ])("%j", (changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  test("names of outputs are plain, and status is taken", () => {
    for (const name of ["status", "a-b", "1a", ""]) {
      const extract = Object.fromEntries([[name, "x"]]);
      expect(HttpRequestParams.safeParse({ connectionId, path: "/", extract }).success, name).toBe(false);
    }
  });
});

describe("answers", () => {
  const resume = httpRequestDefinition.resume;
  const ctx = contextWith(paramsWith({}), { order: { facts: orderWith() } });

  test("success leaves with the status and what was taken", () => {
    const result = { status: 201, extracted: { id: "90071992547409931" } };
    expect(resume?.(ctx, { type: "call", outcome: { type: "ok", result } })).toEqual({
      type: "goto",
      port: "done",
      output: { id: "90071992547409931", status: 201 },
    });
  });

  test.each(["failed", "unknown"] as const)("%s fails with its code", (type) => {
    const outcome = { type, code: "http_status", params: { status: 404 } } as const;
    expect(resume?.(ctx, { type: "call", outcome })).toEqual({
      type: "fail",
      code: "http_status",
      params: { status: 404 },
    });
  });

  test("anything else fails", () => {
    expect(resume?.(ctx, { type: "timer" })).toMatchObject({ type: "fail", code: "internal" });
    expect(resume?.(ctx, { type: "call", outcome: { type: "ok", result: "?" } })).toMatchObject({ code: "internal" });
  });
});
