import { LIMITS } from "@orderloom/schema/limits";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { httpRequestDefinition } from "./definition.ts";
import { HttpRequestParams } from "./params.ts";

const connectionId = "3f2a7c44-1d8e-4b6b-9d11-0c5e7a9b2d13";
const paramsWith = (changes: object) => HttpRequestParams.parse({ connectionId, path: "/reservations", ...changes });

test("a request without a way back is not undone", () => {
  expect(httpRequestDefinition.undo?.(paramsWith({}))).toBeNull();
});

test("the request that undoes names what the step brought", () => {
  const params = paramsWith({
    undoPath: "/reservations/{{ outputs.reserve.no }}",
    undoBody: '{"of":"{{ order.orderNo }}"}',
  });
  const output = { no: "R/1", status: 201 };
  const undo = httpRequestDefinition.undo?.(params);
  expect(undo?.({ ...contextWith(params, { outputs: { reserve: output } }), output })).toEqual({
    type: "call",
    call: {
      type: "call.make",
      performer: "connector.http-request",
      connectionId,
      content: {
        method: "DELETE",
        path: "/reservations/R%2F1",
        query: {},
        body: { of: "SHF2026112100042" },
        successStatuses: [],
        extract: {},
        repeatable: true,
      },
      key: null,
      idempotency: "key",
      timeoutMs: LIMITS.httpTotalTimeoutMs,
    },
  });
});

test.each([
  [{ undoMethod: "POST" }, "none"],
  [{ undoMethod: "POST", deduplicates: true }, "key"],
  [{ undoMethod: "PUT" }, "key"],
])("%j may be repeated by %s", (changes, idempotency) => {
  const params = paramsWith({ undoPath: "/undo", ...changes });
  expect(httpRequestDefinition.undo?.(params)?.({ ...contextWith(params), output: null })).toMatchObject({
    call: { idempotency },
  });
});

test("a broken way back is told before it is needed", () => {
  expect(httpRequestDefinition.check?.(paramsWith({ undoPath: "/a/{{ nothing" }))).toMatchObject([
    { path: "undoPath" },
  ]);
  expect(httpRequestDefinition.check?.(paramsWith({ undoPath: "no-slash" }))).not.toEqual([]);
});
