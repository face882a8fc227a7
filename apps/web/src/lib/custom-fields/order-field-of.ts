import type { CustomField } from "@orderloom/schema/order/custom-field";
import { pathOf } from "@orderloom/schema/order/custom-field";
import { customPath } from "@orderloom/schema/order/custom-value";
import type { OrderField } from "@orderloom/schema/order/order-fields";

/** A field that administrators defined as rules and texts know it; of a personal one only whether it is filled in. */
export function orderFieldOf(field: CustomField): OrderField {
  const { type, label, options, personal } = field;
  const path = customPath(pathOf(field));
  if (personal) return { path, type: "boolean", label: { zh: `${label.zh}（已填写）`, en: `${label.en} (filled in)` } };
  return { path, type, label, ...(type === "choice" && { choices: options }) };
}
