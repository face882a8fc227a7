import { IncomingEvent } from "@orderloom/schema/event";
import fc from "fast-check";
import { expect, test } from "vitest";
import { paidOrder, readBody } from "../../testing/shopify-fixture.ts";

/** Every message is an event of the standard model or a reason, whatever its parts are replaced with. */
test("no body throws, and no event leaves the model", () => {
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom("\u0000", "\ud800", "1e9", "-1.00", 1e300, {}, []),
  );
  const changes = fc.dictionary(fc.constantFrom(...Object.keys(paidOrder)), strange, { maxKeys: 5 });
  fc.assert(
    fc.property(changes, fc.boolean(), (given, inLine) => {
      const lines = inLine ? [{ quantity: 1, ...given }] : paidOrder.line_items;
      const body = JSON.stringify({ ...paidOrder, line_items: lines, ...(inLine ? {} : given) });
      const result = readBody(body, {});
      if (result.ok) expect(IncomingEvent.safeParse(result.event).success).toBe(true);
      else expect(result.reason).not.toBe("");
    }),
    { numRuns: 500 },
  );
});
