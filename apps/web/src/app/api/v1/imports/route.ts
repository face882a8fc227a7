import { createImportRoute } from "../../../../server/api-v1/imports/create-import.ts";

export const dynamic = "force-dynamic";
export const POST = createImportRoute;
