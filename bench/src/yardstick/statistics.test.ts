import { describe, expect, it } from "vitest";
import { median, quantile } from "./statistics.ts";

describe("quantile", () => {
  it("interpolates between neighbours", () => {
    expect(quantile([10, 20, 30, 40], 0.5)).toBe(25);
    expect(quantile([10, 20, 30], 1)).toBe(30);
    expect(quantile([10, 20, 30], 0)).toBe(10);
  });

  it("has no answer without values", () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe("median", () => {
  it("does not depend on the order of the values", () => {
    expect(median([5, 1, 3])).toBe(3);
  });
});
