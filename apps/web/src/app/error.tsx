"use client";

import { useTranslations } from "next-intl";
import { StatusScreen } from "../features/entry/status-screen.tsx";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function BrokenPage({ error, reset }: Props) {
  const t = useTranslations();
  const detail = error.digest && t("common.incidentId", { id: error.digest });
  return (
    <StatusScreen
      standalone
      code="500"
      title={t("entry.broken.title")}
      text={t("entry.broken.text")}
      detail={detail}
      onRetry={reset}
    />
  );
}
