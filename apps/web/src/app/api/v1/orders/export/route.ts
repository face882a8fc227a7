import { exportOrders } from "../../../../../server/api-v1/orders/export-orders.ts";

export const dynamic = "force-dynamic";
export const GET = exportOrders;
