import { getTranslations } from "next-intl/server";
import { StatusScreen } from "../features/entry/status-screen.tsx";

export default async function NotFoundPage() {
  const t = await getTranslations("entry.missing");
  return <StatusScreen standalone code="404" title={t("title")} text={t("text")} />;
}
