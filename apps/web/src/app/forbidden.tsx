import { getTranslations } from "next-intl/server";
import { StatusScreen } from "../features/entry/status-screen.tsx";

export default async function ForbiddenPage() {
  const t = await getTranslations("entry.forbidden");
  return <StatusScreen standalone code="403" title={t("title")} text={t("text")} />;
}
