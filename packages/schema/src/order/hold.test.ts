import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { minute } from "../testing/orders.ts";
import { blockingHold, HOLD_CODES, HOLD_LABELS, type Hold } from "./hold.ts";
import { ORDER_STATES } from "./order-state.ts";

const AT = minute(10);

test.each(HOLD_CODES)("%s has a label", (code) => {
  expectSamePlaceholders(HOLD_LABELS[code]);
});

describe("blockingHold", () => {
  test("keeps an order from allocation to shipment, and from nothing else", () => {
    const holds: readonly Hold[] = [{ code: "risk", reason: "", since: minute(1) }];
    const blocked = ORDER_STATES.filter((to) => blockingHold(holds, { to, at: AT }) !== null);
    expect(blocked).toEqual([
      "allocated",
      "split",
      "in_production",
      "qc_passed",
      "picking",
      "packing",
      "pre_shipped",
      "partially_shipped",
      "shipped",
    ]);
  });

  test("is the first that still runs", () => {
    const over: Hold = { code: "memo", reason: "", since: minute(1), until: minute(5) };
    const runs: Hold = { code: "risk", reason: "", since: minute(1), until: minute(20) };
    expect(blockingHold([over, runs], { to: "packing", at: AT })).toBe(runs);
    expect(blockingHold([over], { to: "packing", at: AT })).toBeNull();
  });

  test("nothing blocks an order without holds", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDER_STATES), (to) => {
        expect(blockingHold([], { to, at: AT })).toBeNull();
      }),
    );
  });
});
