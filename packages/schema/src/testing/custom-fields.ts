import { CustomField } from "../order/custom-field.ts";

/** A field that administrators defined, for tests: a table number in text, or what `changes` make of it. Checked. */
export function customFieldOf(changes: Partial<CustomField> = {}): CustomField {
  return CustomField.parse({
    key: "tableNo",
    type: "text",
    label: { zh: "桌号", en: "Table" },
    personal: false,
    options: [],
    orderTypes: [],
    requiredFrom: null,
    retired: false,
    ...changes,
  });
}
