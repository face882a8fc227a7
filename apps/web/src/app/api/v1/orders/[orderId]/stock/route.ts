import { actForOrder } from "../../../../../../server/api-v1/stock/act-for-order.ts";

export const dynamic = "force-dynamic";
export const POST = actForOrder;
