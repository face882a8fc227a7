"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Skeleton } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import type { AppRouter } from "../../server/router.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";

type Missed = inferRouterOutputs<AppRouter>["runs"]["backfill"]["preview"];
type Props = { readonly preview: Pick<UseQueryResult<Missed, unknown>, "data" | "error" | "refetch"> };

/** What would be made up for, in words. */
export function BackfillPreview({ preview: { data, error, refetch } }: Props) {
  const t = useTranslations("operate");
  const format = useFormatter();
  if (error) return <FailureNote error={error} onRetry={refetch} />;
  if (!data) return <Skeleton active paragraph={{ rows: 1 }} />;
  const count = String(data.count);
  if (data.count === 0) return <p aria-live="polite">{t("backfillNone")}</p>;
  if (data.kind === "events") return <p aria-live="polite">{t("backfillEvents", { count })}</p>;
  const moment = { dateStyle: "short", timeStyle: "short" } as const;
  const times = data.times.map((at) => format.dateTime(new Date(at), moment)).join(" · ");
  return (
    <p aria-live="polite">
      {t("backfillTimes", { count })} {times}
      {data.count > data.times.length && " …"} {t("backfillTimesNow")}
    </p>
  );
}
