import { vetoMerge } from "../../../../../../server/api-v1/orders/veto-merge.ts";

export const dynamic = "force-dynamic";
export const POST = vetoMerge;
