import { pauseConnection } from "../../../../../../server/api-v1/connections/pause-connection.ts";

export const dynamic = "force-dynamic";
export const POST = pauseConnection;
