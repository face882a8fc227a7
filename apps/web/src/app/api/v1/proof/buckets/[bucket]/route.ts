import { checkBucket } from "../../../../../../server/api-v1/proof/check-bucket.ts";

export const dynamic = "force-dynamic";
export const POST = checkBucket;
