import { parseAddress } from "../address/parse-address.ts";
import type { Currency } from "../money.ts";
import { isDestinationComplete } from "../order/derive.ts";
import { type Destination, type OrderPrivate, PRIVATE_FIELDS } from "../order/order.ts";
import { countryCode } from "./country-code.ts";
import type { ImportFieldName } from "./import-field.ts";
import type { ImportRow } from "./import-row.ts";

/** Who an order goes to and where. */
export type Receiver = { readonly destination: Destination; readonly personal: OrderPrivate };

/**
 * Reads the receiver from an order's rows. A Chinese address is read as one text with what its own columns say of
 * province, city and district, which gives the codes; name and phone that stand in it are taken where no column has them.
 */
export function readReceiver(rows: readonly ImportRow[], currency: Currency): Receiver {
  const told = (field: ImportFieldName) =>
    rows.find(({ fields }) => fields[field] !== undefined)?.fields[field]?.text ?? null;
  const [province, city, district, address] = [told("province"), told("city"), told("district"), told("address")];
  const written = [province, city, district, address].filter((part) => part !== null).join(" ");
  const named = told("country");
  const country = named === null ? (isChinese(written) || currency === "CNY" ? "CN" : null) : countryCode(named);
  const read = country === "CN" && written !== "" ? parseAddress(written) : null;
  const place = {
    country,
    provinceCode: read?.codes.province ?? null,
    province: cut(read?.province.value ?? province),
    city: cut(read?.city.value ?? city),
    district: cut(read?.district.value ?? district),
  };
  const detail = address === null ? null : (read?.detail.value ?? address);
  const person = {
    name: cut(told("name") ?? (address === null ? null : (read?.name.value ?? null))),
    phone: cut(told("phone") ?? (address === null ? null : (read?.phone.value ?? null))),
    email: cut(told("email")),
  };
  const personal: OrderPrivate = present({
    ...person,
    address: detail?.slice(0, 1_000) ?? null,
    postcode: (told("postcode") ?? read?.postcode.value ?? null)?.slice(0, 64) ?? null,
    nick: cut(told("nick")),
    note: told("note")?.slice(0, 2_000) ?? null,
  });
  const complete = isDestinationComplete({ ...place, ...person, street: detail });
  return { destination: { ...place, complete }, personal };
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function cut(text: string | null): string | null {
  return text === null || text === "" ? null : text.slice(0, 500);
}

function present(all: Readonly<Record<(typeof PRIVATE_FIELDS)[number], string | null>>): OrderPrivate {
  const told: OrderPrivate = {};
  for (const field of PRIVATE_FIELDS) {
    const value = all[field];
    if (value !== null) told[field] = value;
  }
  return told;
}
