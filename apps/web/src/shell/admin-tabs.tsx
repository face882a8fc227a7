"use client";

import type { Permission } from "@orderloom/schema/permission";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { usePolling } from "../events/event-provider.tsx";
import { useTRPC } from "../trpc/client.tsx";
import { PageTabs } from "./page-tabs.tsx";
import { useMay } from "./reader-provider.tsx";

type Tab = {
  readonly path: string;
  readonly key:
    | "people.title"
    | "chains.title"
    | "calendars.title"
    | "machines.title"
    | "customFields.title"
    | "people.tokensTitle"
    | "settings.title"
    | "mails.title";
  readonly permission: Permission;
};

const TABS: readonly Tab[] = [
  { path: "admin/people", key: "people.title", permission: "person.edit" },
  { path: "admin/chains", key: "chains.title", permission: "chain.edit" },
  { path: "admin/calendars", key: "calendars.title", permission: "calendar.edit" },
  { path: "admin/states", key: "machines.title", permission: "machine.edit" },
  { path: "admin/fields", key: "customFields.title", permission: "field.edit" },
  { path: "admin/tokens", key: "people.tokensTitle", permission: "token.create" },
  { path: "admin/settings", key: "settings.title", permission: "settings.edit" },
  { path: "admin/mails", key: "mails.title", permission: "settings.edit" },
];

/** The parts of administration. */
export function AdminTabs() {
  const t = useTranslations();
  const failedMails = useFailedMails();
  const tabs = TABS.map(({ key, ...tab }) => ({
    ...tab,
    label: t(key),
    count: key === "mails.title" ? failedMails : 0,
  }));
  return <PageTabs label={t("people.adminTabs")} tabs={tabs} />;
}

/** How many mails did not go out in this environment. */
function useFailedMails(): number {
  const trpc = useTRPC();
  const enabled = useMay("settings.edit");
  const refetchInterval = usePolling();
  const count = useQuery(trpc.mails.countFailed.queryOptions(undefined, { enabled, refetchInterval }));
  return count.data ?? 0;
}
