import { bucketOf, isId } from "@orderloom/schema/ids";
import { describe, expect, it } from "vitest";
import { eventKeyIdOf, newId, newIdBeside, orderIdOf, timeOfId } from "./identity.ts";

const shopId = "0190a000-0000-7000-8000-000000000001";

describe("identity", () => {
  it("gives one order one id, and another in the other environment, shop or key", () => {
    const id = orderIdOf({ env: "live", shopId, orderKey: "A" });
    expect(isId(id)).toBe(true);
    expect(id[14]).toBe("5");
    expect(orderIdOf({ env: "live", shopId, orderKey: "A" })).toBe(id);
    expect(orderIdOf({ env: "sandbox", shopId, orderKey: "A" })).not.toBe(id);
    expect(orderIdOf({ env: "live", shopId, orderKey: "B" })).not.toBe(id);
    expect(eventKeyIdOf({ shopId, key: "A" })).not.toBe(eventKeyIdOf({ shopId, key: "B" }));
  });

  it("makes ids that sort by time and share their owner's bucket", () => {
    const before = Date.now();
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every((id) => isId(id) && timeOfId(id) >= before && timeOfId(id) <= Date.now())).toBe(true);
    const owner = orderIdOf({ env: "live", shopId, orderKey: "A" });
    expect(ids.map(() => bucketOf(newIdBeside(owner))).every((bucket) => bucket === bucketOf(owner))).toBe(true);
  });
});
