import { mergeOrder } from "../../../../../../server/api-v1/orders/merge-order.ts";

export const dynamic = "force-dynamic";
export const POST = mergeOrder;
