import type { CustomField } from "@orderloom/schema/order/custom-field";

/** So many fields are columns where nobody chose. */
const FIRST = 2;

/** The fields that the list shows as columns: those chosen, in the sequence they were defined in, or the first ones. */
export function columnFields(fields: readonly CustomField[], chosen: string | null): readonly CustomField[] {
  const offered = fields.filter(({ retired }) => !retired);
  if (chosen === null) return offered.slice(0, FIRST);
  const keys = new Set(chosen.split(","));
  return offered.filter(({ key }) => keys.has(key));
}
