import { unmergeOrder } from "../../../../../../server/api-v1/orders/unmerge-order.ts";

export const dynamic = "force-dynamic";
export const POST = unmergeOrder;
