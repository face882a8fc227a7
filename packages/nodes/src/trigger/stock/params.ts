import { StockListening } from "@orderloom/schema/stock/stock-news";

export const StockTriggerParams = StockListening;
export type StockTriggerParams = StockListening;
