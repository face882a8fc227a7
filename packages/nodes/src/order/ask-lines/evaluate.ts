import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import type { LinesWish } from "@orderloom/schema/order/change-request";
import type { OrderLine } from "@orderloom/schema/order/order";
import type { z } from "zod";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileTemplate } from "../../template/render-template.ts";
import { type TemplateScope, templateScope } from "../../template/template-scope.ts";
import { cutText } from "../../text/cut-text.ts";
import { leaveWithOrders } from "../order-answer.ts";
import type { AskLinesParams } from "./params.ts";

const textsOf = oncePer((params: AskLinesParams) => ({
  sku: compileTemplate(params.sku),
  name: compileTemplate(params.name),
}));

export function evaluateAskLines(ctx: EvaluateContext<AskLinesParams>): Outcome {
  const { order, params } = ctx;
  if (!order) return { type: "fail", code: "order_missing" };
  return failOnError(() => {
    const wish = wishOf(params, order.lines ?? [], templateScope(ctx));
    if (!wish) return { type: "goto", port: "refused", output: { code: "change_lines" } };
    return { type: "order_act", act: { op: "ask_change", wish, reason: params.reason } };
  });
}

type Wish = z.infer<typeof LinesWish>;

/** Null where the order has no line of the SKU, or nothing would be left or is named. */
function wishOf(params: AskLinesParams, lines: readonly OrderLine[], scope: TemplateScope): Wish | null {
  const { change, quantity, unitPrice, gift } = params;
  const texts = textsOf(params);
  const sku = texts.sku(scope).trim();
  const all = lines.map(({ lineNo, quantity: known }) => ({ lineNo, quantity: known }));
  if (change === "add") {
    const name = cutText(texts.name(scope).trim(), NAME_CHARS) || sku;
    if (sku === "" || sku.length > SKU_CHARS) return null;
    return { kind: "lines", keep: all, add: [{ kind: gift ? "gift" : "product", sku, name, quantity, unitPrice }] };
  }
  const meant = new Set(lines.flatMap((line) => (line.sku === sku ? [line.lineNo] : [])));
  if (meant.size === 0) return null;
  const keep =
    change === "remove"
      ? all.filter(({ lineNo }) => !meant.has(lineNo))
      : all.map((line) => (meant.has(line.lineNo) ? { ...line, quantity } : line));
  return keep.length === 0 ? null : { kind: "lines", keep, add: [] };
}

const NAME_CHARS = 500;
const SKU_CHARS = 64;

export function resumeAskLines(_ctx: EvaluateContext<AskLinesParams>, resumed: Resumed): Outcome {
  const refusals = {
    change_open: "refused",
    change_empty: "refused",
    change_amount: "refused",
    change_lines: "refused",
    order_begun: "refused",
    order_ended: "refused",
  };
  return leaveWithOrders(resumed, { done: "asked", refusals });
}
