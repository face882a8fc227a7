"use client";

import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { AppRouter } from "../../../server/router.ts";
import { MoveRuns } from "./move-runs.tsx";

/** Why a version that is in force does not do all of its work. */
export type StandingReason = inferRouterOutputs<AppRouter>["flows"]["standing"][number];

type Props = { readonly flowId: string; readonly reasons: readonly StandingReason[] };

/** The reasons as a list, each with what can be done about it. */
export function StandingReasons({ flowId, reasons }: Props) {
  const say = useStandingWords();
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={say(reason)}>
          {say(reason)} {reason.type === "older_runs" && <MoveRuns flowId={flowId} />}
        </li>
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
      case "older_runs": {
        const versions = reason.versions
          .map(({ number, count }) => t("older_version", { number: String(number), count: String(count) }))
          .join(t("comma"));
        return t(reason.atLeast ? "older_runs_more" : "older_runs", { count: reason.count, versions });
      }
    }
  };
}
