import { decideChange } from "../../../../../../server/api-v1/orders/decide-change.ts";

export const dynamic = "force-dynamic";
export const POST = decideChange;
