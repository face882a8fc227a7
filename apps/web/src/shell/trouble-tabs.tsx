"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "./page-tabs.tsx";
import { useWaitingCounts } from "./use-waiting-counts.ts";

/** What needs a hand, and whether everything outside happened once. */
export function TroubleTabs() {
  const t = useTranslations("trouble");
  const { unknown, quarantine } = useWaitingCounts();
  return (
    <PageTabs
      label={t("tabs")}
      tabs={[
        { path: "trouble/unknown", label: t("unknown.title"), permission: "call.read", count: unknown },
        { path: "trouble/letters", label: t("letters.title"), permission: "run.read" },
        { path: "trouble/quarantine", label: t("quarantine.title"), permission: "run.read", count: quarantine },
        { path: "trouble/effects", label: t("effects.title"), permission: "call.read" },
        { path: "trouble/proof", label: t("proof.title"), permission: "proof.read" },
      ]}
    />
  );
}
