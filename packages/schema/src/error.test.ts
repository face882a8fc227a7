import { describe, expect, test } from "vitest";
import { assertNever, ERROR_CODES, OrderloomError, toOrderloomError } from "./error.ts";

describe("OrderloomError", () => {
  test("keeps its code, values and cause, and is not to be retried unless it says so", () => {
    const cause = new Error("below");
    const error = new OrderloomError("http_status", { params: { status: 500 }, cause });
    expect(error).toMatchObject({ name: "OrderloomError", code: "http_status", params: { status: 500 }, retry: false });
    expect(error.cause).toBe(cause);
    expect(new OrderloomError("unavailable", { retry: true }).retry).toBe(true);
  });

  test("says nothing but its code, so that no value reaches a log by accident", () => {
    expect(String(new OrderloomError("not_found", { params: { name: "金丝雀" } }))).toBe("OrderloomError: not_found");
  });
});

describe("toOrderloomError", () => {
  test("leaves one of ours as it is and keeps everything else as the cause", () => {
    const ours = new OrderloomError("conflict");
    expect(toOrderloomError(ours)).toBe(ours);
    for (const thrown of [new TypeError("x"), "text", null, undefined]) {
      const error = toOrderloomError(thrown);
      expect(error.code).toBe("internal");
      expect(error.cause).toBe(thrown);
    }
  });
});

test("assertNever throws on what the compiler ruled out", () => {
  const later: { readonly type: never } = JSON.parse('{"type":"of a later version"}');
  expect(() => assertNever(later.type)).toThrow(OrderloomError);
});

test("each error code stands once", () => {
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
});
