import type { Destination, OrderPrivate } from "@orderloom/schema/order/order";
import { cutText } from "../../text/cut-text.ts";
import type { ShopifyAddress, ShopifyOrder } from "./shopify-order.ts";

/** The personal part: who the parcel goes to, with the customer's own name, phone and e-mail where it is silent. */
export function shopifyPrivate(order: ShopifyOrder): OrderPrivate {
  const { shipping_address: address, customer } = order;
  const street = [address?.address1, address?.address2].filter((part) => part).join(", ");
  return keepPresent({
    name: short(fullName(address) ?? fullName(customer)),
    phone: short(address?.phone ?? order.phone ?? customer?.phone),
    email: short(order.email ?? order.contact_email ?? customer?.email),
    address: street ? cutText(street, 1_000) : null,
    postcode: address?.zip ? cutText(address.zip, 64) : null,
    note: order.note ? cutText(order.note, 2_000) : null,
  });
}

/** Where the parcel goes, without saying to whom. Shopify's province codes are none of GB/T 2260. */
export function shopifyPlace(address: ShopifyAddress | null | undefined): Omit<Destination, "complete"> {
  const country = address?.country_code?.toUpperCase() ?? "";
  const known = /^[A-Z]{2}$/.test(country) ? country : null;
  const provinceCode = address?.province_code && known !== "CN" ? cutText(address.province_code, 64) : null;
  return {
    country: known,
    provinceCode,
    province: short(address?.province),
    city: short(address?.city),
    district: null,
  };
}

type Named = { readonly name?: string | null; readonly first_name: string | null; readonly last_name: string | null };

function fullName(person: Named | null | undefined): string | null {
  const parts = [person?.first_name, person?.last_name].filter((part) => part);
  return person?.name || parts.join(" ") || null;
}

function short(text: string | null | undefined): string | null {
  return text ? cutText(text, 500) : null;
}

function keepPresent(all: Readonly<Record<string, string | null>>): OrderPrivate {
  const present: Record<string, string> = {};
  for (const [field, value] of Object.entries(all)) if (value !== null) present[field] = value;
  return present;
}
