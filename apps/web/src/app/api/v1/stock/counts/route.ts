import { compareCount } from "../../../../../server/api-v1/stock/compare-count.ts";

export const dynamic = "force-dynamic";
export const POST = compareCount;
