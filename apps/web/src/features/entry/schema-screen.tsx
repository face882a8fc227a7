import type { OrderloomError } from "@orderloom/schema/error";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { getLocale, getTranslations } from "next-intl/server";
import { StatusScreen } from "./status-screen.tsx";

/** Instead of every page, while program and database do not fit. */
export async function SchemaScreen({ problem }: { problem: OrderloomError }) {
  const t = await getTranslations("entry");
  const sentence = errorSentence(problem.code, problem.params, await getLocale());
  return (
    <StatusScreen
      standalone
      code="503"
      title={t(problem.code === "schema_newer" ? "newer.title" : "older.title")}
      text={sentence}
    />
  );
}
