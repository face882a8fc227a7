type Part = string | null | undefined;

/** What it takes to deliver: a name, a street, a city, a country, and a phone or an e-mail. */
export function isDestinationComplete(
  known: Readonly<Record<"name" | "street" | "city" | "country" | "phone" | "email", Part>>,
): boolean {
  const { name, street, city, country, phone, email } = known;
  return [name, street, city, country, phone || email].every((part) => Boolean(part?.trim()));
}
