import { addressKey, normaliseDetail } from "../address/address-key.ts";
import { parseAddress } from "../address/parse-address.ts";
import { normalisePhone } from "./derive.ts";
import type { Destination, OrderPrivate } from "./order.ts";

/** Who gets an order and where, as the store opens it. */
export type Receiver = {
  readonly private: OrderPrivate;
  readonly place: Omit<Destination, "complete" | "provinceCode">;
};

/**
 * What two orders share that go to one person at one place: phone and address, each in one spelling. Null where either is
 * missing or says too little: a key made of a guess would put two households into one parcel. Personal; never stored.
 */
export function mergeKey({ private: { phone, address, postcode }, place }: Receiver): string | null {
  if (phone === undefined || address === undefined) return null;
  const number = normalisePhone(phone, place.country);
  const where = whereOf(address, place) ?? exactPlace(address, { ...place, postcode });
  return number === null || where === null ? null : `${number}|${where}`;
}

/** The key of an address of China, read with the region the channel names unless the text names one itself. */
function whereOf(address: string, { country, province, city, district }: Receiver["place"]): string | null {
  if (country !== "CN" && country !== null) return null;
  const alone = addressKey(parseAddress(address));
  if (alone !== null) return alone;
  return addressKey(parseAddress([province, city, district, address].join("")));
}

type Exact = Receiver["place"] & { readonly postcode: string | undefined };

/** Elsewhere, or where the reader is not sure, only the same words in the same place are the same address. */
function exactPlace(address: string, { country, province, city, district, postcode }: Exact): string | null {
  const detail = normaliseDetail(address);
  if (detail === "" || (city === null && province === null)) return null;
  const parts = [country, province, city, district].map((part) => normaliseDetail(part ?? ""));
  const code = country === "CN" || country === null ? "" : normaliseDetail(postcode ?? "");
  return [...parts, code, detail].join("|");
}
