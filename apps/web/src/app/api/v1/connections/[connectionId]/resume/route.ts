import { resumeConnection } from "../../../../../../server/api-v1/connections/resume-connection.ts";

export const dynamic = "force-dynamic";
export const POST = resumeConnection;
