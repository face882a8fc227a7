import { unsplitOrder } from "../../../../../../server/api-v1/orders/unsplit-order.ts";

export const dynamic = "force-dynamic";
export const POST = unsplitOrder;
