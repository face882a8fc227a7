import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createOrder } from "@orderloom/schema/order/apply-incoming";
import type { IncomingEvent } from "@orderloom/schema/order/event";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readBody } from "../../testing/shopify-fixture.ts";

/**
 * Shopify's own example of an order, from the reference data that ORDERLOOM_REFERENCE_DATA names. It is not ours to
 * copy, so where it is not there these tests have nothing to read.
 */
const folder = process.env["ORDERLOOM_REFERENCE_DATA"];
const CASES = 4;
if (!folder) process.stdout.write(`skipped ${CASES}: reference data not set\n`);

const Part = z.record(z.string(), z.unknown());
const Reference = z.object({ order: z.looseObject({ shipping_address: Part }) });

function reference(): z.infer<typeof Reference>["order"] {
  const path = join(folder ?? "", "domain", "payloads", "shopify.order.json");
  return Reference.parse(JSON.parse(readFileSync(path, "utf8"))).order;
}

function read(order: object, topic: string): IncomingEvent {
  const headers = { "x-shopify-topic": topic, "x-shopify-webhook-id": "reference" };
  const result = readBody(JSON.stringify(order), headers);
  if (!result.ok) throw new Error(result.reason);
  return result.event;
}

/** The order as its buyer might have placed it today: paid, not cancelled, no test. */
function paidToday(changes: object): IncomingEvent {
  const now = "2026-11-20T10:05:00Z";
  const paid = { test: false, cancelled_at: null, cancel_reason: null, financial_status: "paid" };
  const today = { created_at: now, updated_at: now, processed_at: now };
  return read({ ...reference(), ...paid, ...today, ...changes }, "orders/paid");
}

function happened(event: IncomingEvent): readonly string[] {
  const facts = {
    id: "00000000-0000-4000-8000-0000000000aa",
    orderNo: "SHF1",
    shopId: "00000000-0000-4000-8000-0000000000bb",
  };
  return createOrder(event, facts, event.occurredAt).events.map(({ type }) => type);
}

describe.skipIf(!folder)("Shopify's example order", () => {
  test("is a cancelled test order, and nothing that starts a run on payment", () => {
    const event = read(reference(), "orders/create");
    expect(event.order).toMatchObject({
      state: "cancelled",
      stateReason: "customer",
      isTest: true,
      currency: "USD",
      externalStatus: "voided/pending",
      destination: { country: "US", province: "Kentucky", city: "Shippington", complete: true },
    });
    expect(event.order.lines).toHaveLength(2);
    expect(happened(event)).toEqual(["OrderCreated", "OrderCancelled"]);
  });

  test.each([
    { total: "1200.00", minor: 120_000 },
    { total: "12.00", minor: 1_200 },
  ])("paid over $total is a paid order of $minor cents", ({ total, minor }) => {
    const event = paidToday({ id: 123_457, total_price: total, current_total_price: total });
    expect(event.order).toMatchObject({
      externalNo: "123457",
      state: "paid",
      isTest: false,
      destination: { complete: true },
      amounts: { payable: minor },
    });
    expect(happened(event)).toEqual(["OrderCreated", "OrderPaid"]);
  });

  test("without a street has no complete address", () => {
    const { shipping_address: address } = reference();
    const event = paidToday({ id: 123_458, shipping_address: { ...address, address1: null, address2: null } });
    expect(event.order).toMatchObject({ state: "paid", destination: { complete: false } });
  });
});
