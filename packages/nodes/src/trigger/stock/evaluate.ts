import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { StockNews } from "@orderloom/schema/stock/stock-news";
import type { StockTriggerParams } from "./params.ts";

/** Puts the news out, so that later nodes read it as `outputs.<this node>.available`. */
export function evaluateStockTrigger({ trigger }: EvaluateContext<StockTriggerParams>): Outcome {
  const news = StockNews.safeParse(trigger.data);
  if (!news.success) return { type: "fail", code: "run_input_invalid", params: { name: "sku" } };
  return { type: "goto", port: "out", output: news.data };
}
