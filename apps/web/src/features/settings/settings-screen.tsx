"use client";

import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { DefaultsSection } from "./defaults-section.tsx";
import { MailSection } from "./mail-section.tsx";
import { MergeSection } from "./merge-section.tsx";
import { NumbersSection } from "./numbers-section.tsx";
import { StockSection } from "./stock-section.tsx";

/** What holds for the whole installation, whichever environment one looks at. */
export function SettingsScreen({ toolbar }: { toolbar: ReactNode }) {
  const t = useTranslations("settings");
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.settings.get.queryOptions());
  return (
    <Page title={t("title")} toolbar={toolbar} narrow>
      {!data && (error ? <FailureNote error={error} onRetry={refetch} /> : <Skeleton active />)}
      {data && <DefaultsSection settings={data} />}
      {data && <MailSection settings={data} />}
      {data && <NumbersSection rule={data.orderNumbers} zone={data.zone} />}
      {data && <MergeSection policy={data.merge} />}
      {data && <StockSection policy={data.stock} />}
    </Page>
  );
}
