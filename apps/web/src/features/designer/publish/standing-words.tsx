"use client";

import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { AppRouter } from "../../../server/router.ts";

/** Why a version that is in force does not do all of its work. */
export type StandingReason = inferRouterOutputs<AppRouter>["flows"]["standing"][number];

/** The reasons as a list. */
export function StandingReasons({ reasons }: { readonly reasons: readonly StandingReason[] }) {
  const say = useStandingWords();
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={say(reason)}>{say(reason)}</li>
      ))}
    </ul>
  );
}

function useStandingWords(): (reason: StandingReason) => string {
  const t = useTranslations("versions.standing");
  return (reason) => {
    switch (reason.type) {
      case "paused":
        return t("paused", { reason: reason.reason });
      case "calls_held":
        return t("calls_held", { reason: reason.reason });
      case "connection":
        return t(`connection.${reason.state}`, { name: reason.name });
      case "older_runs":
        return t(reason.atLeast ? "older_runs_more" : "older_runs", { count: reason.count });
    }
  };
}
