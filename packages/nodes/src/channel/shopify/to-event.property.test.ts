import { IncomingEvent } from "@orderloom/schema/order/event";
import fc from "fast-check";
import { expect, test } from "vitest";
import { paidHeaders, paidOrder, readBody } from "../../testing/shopify-fixture.ts";

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom<unknown>(
    ...["\u0000", "\ud800", "1e9", "-1.00", "0.004", "x".repeat(3_000), "9".repeat(130), "2026-13-01", "cn"],
    ...[1e300, 2 ** 53, -1, 0.5, {}, [], true, [{}], [{ amount: "9e9" }], ["x".repeat(600), 7, null]],
  ),
);

/** An object with some of its fields replaced by strange ones. */
const changed = (fields: object) =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(fields)), strange, { maxKeys: 5 })
    .map((given) => ({ ...fields, ...given }));

const ADDRESS_FIELDS = { address2: "", zip: "", province_code: "", first_name: "", last_name: "" };
const LINE_FIELDS = { grams: 1, quantity: 1, variant_title: "", discount_allocations: [], gift_card: false };

/**
 * Every message is an event of the standard model or a reason, whatever its parts are replaced with. Nothing checks
 * the event again before it is accepted, so this is where a mapping that leaves the model is found.
 */
test("no body throws, and no event leaves the model", () => {
  const body = fc.record({
    order: changed(paidOrder),
    address: changed({ ...ADDRESS_FIELDS, ...paidOrder.shipping_address }),
    line: changed({ ...LINE_FIELDS, ...paidOrder.line_items[0] }),
    keep: fc.constantFrom("order", "address", "line"),
    deliveryId: fc.oneof(fc.string({ minLength: 1, maxLength: 300 }), fc.constant("d6a1c0de-0001")),
  });
  fc.assert(
    fc.property(body, ({ order, address, line, keep, deliveryId }) => {
      const parts = {
        order: order,
        address: { ...paidOrder, shipping_address: address },
        line: { ...paidOrder, line_items: [line] },
      };
      const result = readBody(JSON.stringify(parts[keep]), { ...paidHeaders, "x-shopify-webhook-id": deliveryId });
      if (result.ok) expect(IncomingEvent.safeParse(result.event).error).toBeUndefined();
      else expect(result.reason).not.toBe("");
    }),
    { numRuns: 3_000 },
  );
});
