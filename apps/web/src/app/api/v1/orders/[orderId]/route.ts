import { getOrder } from "../../../../../server/api-v1/orders/get-order.ts";

export const dynamic = "force-dynamic";
export const GET = getOrder;
