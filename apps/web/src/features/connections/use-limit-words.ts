"use client";

import type { ConnectionLimits } from "@orderloom/schema/connection-limits";
import { useFormatter, useTranslations } from "next-intl";

/** Says how much of a connection may be used, in one line. */
export function useLimitWords(): (limits: ConnectionLimits) => string {
  const t = useTranslations("connections.limits");
  const format = useFormatter();
  return ({ concurrency, quotas }) =>
    [
      t("atOnce", { count: String(concurrency) }),
      ...quotas.map(({ calls, per, resetZone }) =>
        resetZone === null
          ? t(`quota.${per}`, { count: format.number(calls) })
          : t("quota.daily", { count: format.number(calls), zone: resetZone }),
      ),
    ].join(t("and"));
}
