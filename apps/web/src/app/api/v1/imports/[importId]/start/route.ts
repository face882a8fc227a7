import { startImportRoute } from "../../../../../../server/api-v1/imports/start-import.ts";

export const dynamic = "force-dynamic";
export const POST = startImportRoute;
