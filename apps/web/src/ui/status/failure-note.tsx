"use client";

import { Alert, Button } from "antd";
import { useTranslations } from "next-intl";
import { readFailure } from "../../trpc/failure.ts";

/** What happened, in the reader's words, with the code to search by and a way to try again. */
export function FailureNote({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const t = useTranslations("common");
  const failure = readFailure(error);
  const id = failure?.incident ?? null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={failure?.sentence ?? t("networkFailed")}
      description={failure && (id ? t("incidentId", { id }) : t("errorCode", { code: failure.code }))}
      action={onRetry && <Button onClick={() => onRetry()}>{t("retry")}</Button>}
    />
  );
}
