import { writeWorkbook } from "@orderloom/store/import/write-workbook";
import type { ExportTable } from "./export-rows.ts";

/** A workbook as an answer, written as it is read. */
export function workbookAnswer(name: string, { headers, rows }: ExportTable): Response {
  const file = writeWorkbook(headers, rows);
  const pieces: AsyncIterator<Buffer> = file[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => {
      file.destroy();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${name}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
