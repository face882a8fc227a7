import { createConnection } from "../../../../server/api-v1/connections/create-connection.ts";

export const dynamic = "force-dynamic";
export const POST = createConnection;
