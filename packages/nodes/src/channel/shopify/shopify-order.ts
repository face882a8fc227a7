import { type Fields, readFields, readFlag, readList, readNumber, readText, readWritten } from "../lenient.ts";
import { Unreadable } from "../unreadable.ts";

export type ShopifyAddress = ReturnType<typeof readAddress>;
export type ShopifyLine = ReturnType<typeof readLine>;
export type ShopifyOrder = ReturnType<typeof readShopifyOrder>;

/**
 * The parts we read of the order a webhook brings (REST Admin order, API 2024-01 and later; older payloads lack some
 * fields). Whatever is not needed to act rightly may be missing or strange; id, currency, amounts and lines may not.
 * Throws {@link Unreadable} `order_id` and `lines`; currency and amounts are judged where they are used.
 */
export function readShopifyOrder(json: unknown) {
  const order = readFields(json) ?? {};
  const customer = readFields(order["customer"]);
  const address = readFields(order["shipping_address"]);
  return {
    id: readOrderId(order["id"]),
    name: readText(order["name"]),
    email: readText(order["email"]),
    contact_email: readText(order["contact_email"]),
    phone: readText(order["phone"]),
    note: readText(order["note"]),
    tags: readText(order["tags"]),
    test: readFlag(order["test"]),
    source_name: readText(order["source_name"]),
    payment_gateway_names: readTexts(order["payment_gateway_names"]),
    currency: readText(order["currency"]),
    total_price: readWritten(order["total_price"]),
    total_line_items_price: readWritten(order["total_line_items_price"]),
    total_discounts: readWritten(order["total_discounts"]),
    total_tax: readWritten(order["total_tax"]),
    total_outstanding: readWritten(order["total_outstanding"]),
    taxes_included: readFlag(order["taxes_included"]),
    financial_status: readText(order["financial_status"]),
    fulfillment_status: readText(order["fulfillment_status"]),
    cancel_reason: readText(order["cancel_reason"]),
    created_at: readText(order["created_at"]),
    updated_at: readText(order["updated_at"]),
    processed_at: readText(order["processed_at"]),
    cancelled_at: readText(order["cancelled_at"]),
    closed_at: readText(order["closed_at"]),
    customer: customer && readCustomer(customer),
    shipping_address: address && readAddress(address),
    shipping_lines: readList(order["shipping_lines"], readShippingLine),
    discount_codes: readList(order["discount_codes"], readDiscountCode),
    fulfillments: readList(order["fulfillments"], readFulfilment),
    refunds: readList(order["refunds"], readRefund),
    line_items: readLines(order["line_items"]),
  };
}

function readOrderId(value: unknown): string {
  if (typeof value === "string" && /^\d{1,64}$/.test(value)) return value;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return String(value);
  throw new Unreadable("order_id");
}

function readTexts(value: unknown): readonly (string | null)[] {
  return Array.isArray(value) ? value.map(readText) : [];
}

function readCustomer(customer: Fields) {
  return {
    first_name: readText(customer["first_name"]),
    last_name: readText(customer["last_name"]),
    email: readText(customer["email"]),
    phone: readText(customer["phone"]),
  };
}

function readAddress(address: Fields) {
  return {
    name: readText(address["name"]),
    first_name: readText(address["first_name"]),
    last_name: readText(address["last_name"]),
    phone: readText(address["phone"]),
    address1: readText(address["address1"]),
    address2: readText(address["address2"]),
    city: readText(address["city"]),
    zip: readText(address["zip"]),
    province: readText(address["province"]),
    province_code: readText(address["province_code"]),
    country_code: readText(address["country_code"]),
  };
}

function readShippingLine(line: Fields) {
  return { title: readText(line["title"]), code: readText(line["code"]), price: readWritten(line["price"]) };
}

function readDiscountCode(code: Fields) {
  return { code: readText(code["code"]), type: readText(code["type"]), amount: readText(code["amount"]) };
}

function readFulfilment(fulfilment: Fields) {
  return {
    created_at: readText(fulfilment["created_at"]),
    status: readText(fulfilment["status"]),
    tracking_number: readText(fulfilment["tracking_number"]),
    line_items: readList(fulfilment["line_items"], readSent),
  };
}

function readSent(line: Fields) {
  return { id: readText(line["id"]), quantity: readNumber(line["quantity"]) };
}

function readRefund(refund: Fields) {
  return { transactions: readList(refund["transactions"], readTransaction) };
}

function readTransaction(transaction: Fields) {
  const { kind, status, amount } = transaction;
  return { kind: readText(kind), status: readText(status), amount: readWritten(amount) };
}

function readLines(value: unknown): readonly ShopifyLine[] {
  if (!Array.isArray(value)) throw new Unreadable("lines");
  return value.map((item) => readLine(readFields(item) ?? {}));
}

function readLine(line: Fields) {
  const quantity = readNumber(line["quantity"]);
  if (quantity === null) throw new Unreadable("lines");
  return {
    id: readText(line["id"]),
    product_id: readText(line["product_id"]),
    variant_id: readText(line["variant_id"]),
    sku: readText(line["sku"]),
    title: readText(line["title"]),
    variant_title: readText(line["variant_title"]),
    quantity,
    price: readWritten(line["price"]),
    total_discount: readWritten(line["total_discount"]),
    discount_allocations: readList(line["discount_allocations"], readAllocation),
    grams: readNumber(line["grams"]),
    requires_shipping: readFlag(line["requires_shipping"]),
    gift_card: readFlag(line["gift_card"]),
  };
}

function readAllocation(allocation: Fields) {
  return { amount: readWritten(allocation["amount"]) };
}
