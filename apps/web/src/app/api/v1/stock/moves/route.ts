import { moveStock } from "../../../../../server/api-v1/stock/move-stock.ts";

export const dynamic = "force-dynamic";
export const POST = moveStock;
