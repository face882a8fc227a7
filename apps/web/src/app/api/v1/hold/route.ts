import { setHoldRoute } from "../../../../server/api-v1/hold/set-hold.ts";

export const dynamic = "force-dynamic";
export const POST = setHoldRoute;
