"use client";

import { App } from "antd";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { readFailure } from "../../trpc/failure.ts";

/** Says in a passing message why something that was asked for did not happen. For a mutation's `onError`. */
export function useSayFailure(): (error: unknown) => void {
  const { message } = App.useApp();
  const t = useTranslations("common");
  return useCallback(
    (error) => {
      const failure = readFailure(error);
      // The dialog that signs in again says it already.
      if (failure?.code === "unauthenticated") return;
      const incident = failure?.incident ? ` ${t("incidentId", { id: failure.incident })}` : "";
      void message.error(failure ? failure.sentence + incident : t("networkFailed"), 6);
    },
    [message, t],
  );
}
