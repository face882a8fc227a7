import { cancelImportRoute } from "../../../../../../server/api-v1/imports/cancel-import.ts";

export const dynamic = "force-dynamic";
export const POST = cancelImportRoute;
