import { listOrders } from "../../../../server/api-v1/orders/list-orders.ts";

export const dynamic = "force-dynamic";
export const GET = listOrders;
