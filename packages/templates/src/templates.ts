import type { Template } from "./frame/template.ts";
import { largeOrderTemplate } from "./large-order/template.ts";
import { refundByTierTemplate } from "./refund-by-tier/template.ts";

/** Every template, in the order of the gallery. Adding one is a folder and a line here. */
export const TEMPLATES: readonly Template[] = [largeOrderTemplate, refundByTierTemplate];

/** The template of that id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
