import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Environment, Id } from "@orderloom/schema/ids";
import { csvLine } from "@orderloom/schema/import/csv-line";
import { IMPORT_FIELDS } from "@orderloom/schema/import/import-field";
import { IMPORT_REASONS, type ImportReason } from "@orderloom/schema/import/import-reason";
import type { Language } from "@orderloom/schema/language";
import { renderMessage } from "@orderloom/schema/messages/render";
import { recordAct } from "@orderloom/store/control/control-audit";
import { inTransaction } from "@orderloom/store/database/database";
import { type ImportDetail, readImport } from "@orderloom/store/import/read-imports";
import { openRejected } from "@orderloom/store/import/rejected-rows";
import type { RowScope } from "@orderloom/store/people/row-scope";
import { database } from "../database.ts";
import { keys } from "../keys.ts";
import { csvAnswer } from "./csv-answer.ts";

type Wanted = {
  readonly environment: Environment;
  readonly importId: Id;
  readonly scope: RowScope;
  readonly cause: Cause;
  readonly language: Language;
};

const PAGE = 500;
const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["文件", "行号", "原因"],
  en: ["File", "Line", "Reason"],
};

/** The rejected rows of an import as a file to correct and import again. What it says of people is audited. */
export async function rejectedFile({ environment, importId, scope, cause, language }: Wanted): Promise<Response> {
  const found = await inTransaction(database(), environment, async (tx) => {
    const detail = await readImport(tx, { importId, scope });
    if (detail === null) throw new OrderloomError("not_found", { params: { importId } });
    const act = { code: "import.rejected_read", subject: "import", subjectId: importId } as const;
    await recordAct(tx, { ...act, cause, environment });
    return detail;
  });
  return csvAnswer("rejected.csv", linesOf(environment, found, language));
}

async function* linesOf(environment: Environment, { id, files }: ImportDetail, language: Language) {
  const columns = [...new Set(files.flatMap(({ headers }) => headers))];
  const names = new Map(files.map(({ no, name }) => [no, name]));
  yield csvLine([...columns, ...HEADS[language]]);
  let after = { file: 0, line: 0 };
  for (;;) {
    const page = await inTransaction(database(), environment, (tx) =>
      openRejected(tx, keys(), { importId: id, after, limit: PAGE }),
    );
    for (const { cells, file, line, reason } of page) {
      const own = columns.map((column) => cells[column] ?? "");
      yield csvLine([...own, names.get(file) ?? String(file), String(line), reasonSentence(reason, language)]);
      after = { file, line };
    }
    if (page.length < PAGE) return;
  }
}

/** Why a row was rejected, for its reader. */
export function reasonSentence({ code, params }: ImportReason, language: Language): string {
  const field = Object.entries(IMPORT_FIELDS).find(([name]) => name === params["field"])?.[1].label;
  const shown = { ...params, ...(field && { field: field[language] }) };
  return renderMessage(IMPORT_REASONS[code], shown, language);
}
