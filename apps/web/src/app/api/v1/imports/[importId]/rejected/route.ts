import { importRejected } from "../../../../../../server/api-v1/imports/import-rejected.ts";

export const dynamic = "force-dynamic";
export const GET = importRejected;
