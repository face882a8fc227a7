import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBody } from "../../testing/shopify-fixture.ts";

const directory = process.env.ORDERLOOM_REFERENCE_DATA;

/** The public sample of a Shopify order, where the reference data are at hand. */
function publicSample(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(path, "payloads", "shopify.order.json"), "utf8")).order;
}

if (directory === undefined) {
  test("reference data", () => {
    process.stdout.write("skipped 2: reference data not set\n");
  });
} else {
  const order = publicSample(directory);

  test("the public sample is a voided, cancelled test order", () => {
    expect(readBody(JSON.stringify(order))).toMatchObject({
      ok: true,
      event: {
        order: {
          externalNo: String(order.id),
          isTest: true,
          state: "cancelled",
          stateReason: "customer",
          currency: "USD",
        },
      },
    });
  });

  test("made paid, with and without a street, it is what a flow needs to tell apart", () => {
    const paid = {
      ...order,
      id: 7,
      test: false,
      financial_status: "paid",
      cancelled_at: null,
      total_price: "1200.00",
      currency: "CNY",
    };
    expect(readBody(JSON.stringify(paid))).toMatchObject({
      event: { order: { state: "paid", amounts: { payable: 120_000 }, destination: { complete: true } } },
    });
    const address = { ...Object(order.shipping_address), address1: "" };
    expect(readBody(JSON.stringify({ ...paid, shipping_address: address }))).toMatchObject({
      event: { order: { destination: { complete: false } } },
    });
  });
}
