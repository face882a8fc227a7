import { checkStock } from "../../../../../server/api-v1/stock/check-stock.ts";

export const dynamic = "force-dynamic";
export const GET = checkStock;
