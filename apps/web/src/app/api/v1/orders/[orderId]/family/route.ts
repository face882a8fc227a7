import { orderFamily } from "../../../../../../server/api-v1/orders/order-family.ts";

export const dynamic = "force-dynamic";
export const GET = orderFamily;
