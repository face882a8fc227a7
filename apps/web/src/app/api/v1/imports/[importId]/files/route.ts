import { addImportFile } from "../../../../../../server/api-v1/imports/add-import-file.ts";

export const dynamic = "force-dynamic";
export const POST = addImportFile;
