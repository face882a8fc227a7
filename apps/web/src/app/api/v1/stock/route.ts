import { listStock } from "../../../../server/api-v1/stock/list-stock.ts";

export const dynamic = "force-dynamic";
export const GET = listStock;
