import { describe, expect, test } from "vitest";
import { eventOf, paidHeaders, paidOrder, readBody, readChanged, receivedAt } from "../../testing/shopify-fixture.ts";

const [firstLine] = paidOrder.line_items;

describe("missing and strange parts", () => {
  test.each<[string, object]>([
    ["no customer", { customer: null }],
    ["no addresses", { shipping_address: null, customer: undefined }],
    ["a customer that is a text", { customer: "x" }],
    ["lists that are none", { refunds: {}, fulfillments: null, shipping_lines: "x", discount_codes: 1 }],
    ["times that are none", { created_at: "yesterday", processed_at: 5, updated_at: "2026-11-20 10:00:00" }],
    ["a far year", { created_at: "+275760-09-13T00:00:00Z" }],
    ["no tags", { tags: null }],
    ["a hundred tags", { tags: Array.from({ length: 100 }, (_, index) => `t${index}`).join(",") }],
    [
      "long texts",
      { note: "字".repeat(9_000), tags: "x".repeat(900), cancel_reason: "y".repeat(900), cancelled_at: receivedAt },
    ],
    ["a line without anything but a quantity", { line_items: [{ quantity: 1 }] }],
    ["a key named __proto__", JSON.parse('{"__proto__":{"test":true}}')],
  ])("%s", (_name, changes) => {
    expect(readChanged(changes)).toMatchObject({ ok: true });
  });

  test("lines taken out of the order are left out; an order of services is virtual", () => {
    expect(eventOf({ line_items: [{ ...firstLine, quantity: 0 }] }).order.lines).toEqual([]);
    const virtual = eventOf({ line_items: [{ ...firstLine, requires_shipping: false }] }).order;
    expect(virtual).toMatchObject({ orderType: "virtual", lines: [{ kind: "virtual" }] });
  });

  test.each([
    ["name", { name: null, first_name: null, last_name: null }, { customer: null }],
    ["street", { address1: " " }, {}],
    ["city", { city: null }, {}],
    ["phone and e-mail", { phone: null }, { phone: null, email: null, contact_email: null, customer: null }],
  ])("without %s the address is not complete", (_name, address, changes) => {
    const shipping = { ...paidOrder.shipping_address, ...address };
    expect(eventOf({ shipping_address: shipping, ...changes }).order.destination.complete).toBe(false);
  });

  test("an e-mail stands in for the phone", () => {
    const shipping = { ...paidOrder.shipping_address, phone: null };
    const changes = { shipping_address: shipping, customer: null };
    expect(eventOf(changes).order.destination.complete).toBe(true);
    expect(eventOf(changes).order.private.phone).toBeUndefined();
  });

  test("NUL and lone surrogates are taken out, with a mark", () => {
    const { order } = eventOf({ note: "a\u0000b\ud800c😀" });
    expect(order.private.note).toBe("abc😀");
    expect(order.doc.ext).toMatchObject({ removedCharacters: 2 });
  });
});

describe("unreadable", () => {
  const tooDeep = `{"id":1,"x":${"[".repeat(5_000)}${"]".repeat(5_000)}}`;
  test.each<[string, string | Buffer | object, string]>([
    ["an empty body", "", "not_json"],
    ["half a body", '{"id":1', "not_json"],
    ["a list", [], "order_id"],
    ["a text", '"order"', "order_id"],
    ["another encoding", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), "encoding"],
    ["nested without end", tooDeep, "depth"],
    ["no id", { id: null }, "order_id"],
    ["an id that is none", { id: "../../x" }, "order_id"],
    ["a fraction of an id", { id: 1.5 }, "order_id"],
    ["no currency", { currency: null }, "currency"],
    ["a currency that does not exist", { currency: "ZZY" }, "currency"],
    ["a long currency", { currency: "DOLLAR" }, "currency"],
    ["no total", { total_price: null }, "amount"],
    ["a total in words", { total_price: "free" }, "amount"],
    ["half a fen", { total_price: "1.005" }, "amount"],
    ["a total beyond all range", { total_price: "999999999999999999" }, "amount"],
    ["a total as a list", { total_price: [1] }, "amount"],
    ["a sum beyond all range", { total_line_items_price: "-90071992547409.91", total_discounts: "1.00" }, "amount"],
    ["a line price in words", { line_items: [{ quantity: 1, price: "x" }] }, "amount"],
    ["no lines at all", { line_items: null }, "lines"],
    ["a line that is none", { line_items: [null] }, "lines"],
    ["a line without quantity", { line_items: [{ price: "1.00" }] }, "lines"],
    ["too many lines", { line_items: Array.from({ length: 2_001 }, () => ({ ...firstLine })) }, "lines"],
  ])("%s", (_name, body, reason) => {
    const isBody = typeof body === "string" || Buffer.isBuffer(body) || Array.isArray(body);
    const result = isBody ? readBody(Array.isArray(body) ? "[]" : body) : readChanged(body);
    expect(result).toEqual({ ok: false, reason });
  });

  test("five hundred lines are fine", () => {
    expect(readChanged({ line_items: Array.from({ length: 500 }, () => ({ ...firstLine })) })).toMatchObject({
      ok: true,
    });
  });

  test.each(["orders/edited", "orders/delete", "refunds/create", "customers/redact"])("topic %s", (topic) => {
    expect(readChanged({}, { ...paidHeaders, "x-shopify-topic": topic })).toEqual({ ok: false, reason: "topic" });
  });
});
