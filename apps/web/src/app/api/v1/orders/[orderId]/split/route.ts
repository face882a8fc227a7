import { splitOrder } from "../../../../../../server/api-v1/orders/split-order.ts";

export const dynamic = "force-dynamic";
export const POST = splitOrder;
