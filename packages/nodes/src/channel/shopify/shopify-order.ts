import { z } from "zod";

/** Texts and numbers as trimmed text; empty, absent and strange values as null. */
const Text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim() || null)
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** An amount as it was written: whether it can be read depends on the currency. Strange values stay to be refused. */
const Amount = z.union([z.string(), z.number()]).nullish().catch("unreadable");

const Flag = z.boolean().nullish().catch(null);
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .catch(null)
    .transform((list) => list ?? []);

const Address = z.object({
  name: Text,
  first_name: Text,
  last_name: Text,
  phone: Text,
  address1: Text,
  address2: Text,
  city: Text,
  zip: Text,
  province: Text,
  province_code: Text,
  country_code: Text,
});
export type ShopifyAddress = z.infer<typeof Address>;

const Customer = z.object({ first_name: Text, last_name: Text, email: Text, phone: Text });

const Line = z.object({
  id: Text,
  product_id: Text,
  variant_id: Text,
  sku: Text,
  title: Text,
  variant_title: Text,
  quantity: z.number(),
  price: Amount,
  total_discount: Amount,
  discount_allocations: listOf(z.object({ amount: Amount })),
  grams: z.number().nullish().catch(null),
  requires_shipping: Flag,
  gift_card: Flag,
});
export type ShopifyLine = z.infer<typeof Line>;

const Refund = z.object({ transactions: listOf(z.object({ kind: Text, status: Text, amount: Amount })) });

/**
 * The parts we read of the order a webhook brings (REST Admin order, API 2024-01 and later; older payloads lack some
 * fields). Whatever is not needed to act rightly may be missing or strange; id, currency, amounts and lines may not.
 */
export const ShopifyOrder = z.object({
  id: z.union([z.string().regex(/^\d{1,64}$/), z.int().nonnegative()]).transform(String),
  name: Text,
  email: Text,
  contact_email: Text,
  phone: Text,
  note: Text,
  tags: Text,
  test: Flag,
  source_name: Text,
  payment_gateway_names: listOf(Text),
  currency: Text,
  total_price: Amount,
  total_line_items_price: Amount,
  total_discounts: Amount,
  total_tax: Amount,
  total_outstanding: Amount,
  taxes_included: Flag,
  financial_status: Text,
  fulfillment_status: Text,
  cancel_reason: Text,
  created_at: Text,
  updated_at: Text,
  processed_at: Text,
  cancelled_at: Text,
  closed_at: Text,
  customer: Customer.nullish().catch(null),
  shipping_address: Address.nullish().catch(null),
  shipping_lines: listOf(z.object({ title: Text, code: Text, price: Amount })),
  discount_codes: listOf(z.object({ code: Text, type: Text, amount: Text })),
  fulfillments: listOf(z.object({ created_at: Text, status: Text })),
  refunds: listOf(Refund),
  line_items: z.array(Line),
});
export type ShopifyOrder = z.infer<typeof ShopifyOrder>;
