import { LIMITS } from "@orderloom/schema/limits";
import { describe, expect, it } from "vitest";
import { checkBodyShape } from "./body-shape.ts";

const shape = (text: string) => checkBodyShape(Buffer.from(text));

describe("checkBodyShape", () => {
  it("accepts the deepest allowed nesting and refuses one more", () => {
    expect(shape("[".repeat(LIMITS.jsonDepth) + "]".repeat(LIMITS.jsonDepth))).toEqual({ ok: true });
    expect(shape("[".repeat(LIMITS.jsonDepth + 1))).toEqual({ ok: false, reason: "depth" });
  });

  it("accepts the most keys allowed and refuses one more", () => {
    const object = (count: number) => `{${Array.from({ length: count }, (_, key) => `"k${key}":1`).join(",")}}`;
    expect(shape(object(LIMITS.jsonKeys))).toEqual({ ok: true });
    expect(shape(object(LIMITS.jsonKeys + 1))).toEqual({ ok: false, reason: "keys" });
  });

  it("counts nothing inside strings, escaped quotes included", () => {
    expect(shape(JSON.stringify({ text: `${"[".repeat(100)}":"\\"${"{".repeat(100)}` }))).toEqual({ ok: true });
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(checkBodyShape(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toEqual({ ok: false, reason: "encoding" });
  });
});
