/** A phone number as it is looked up: digits alone, without China's country code. */
export function phoneForIndex(phone: string): string {
  return phone.replace(/\D/g, "").replace(/^(?:00)?86(?=1\d{10}$)/, "");
}

/** A name as it is looked up: without case, spaces and width. */
export function nameForIndex(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}
