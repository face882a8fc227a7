"use client";

import type { EffectGroup } from "@orderloom/schema/run/effects-report";
import type { inferRouterOutputs } from "@trpc/server";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import type { AppRouter } from "../../server/router.ts";
import type { EffectsState } from "./effects-state.ts";

type Group = inferRouterOutputs<AppRouter>["reports"]["effects"]["groups"][number];
type Count = Exclude<EffectsState["count"], "repeats" | null>;

const SHOWN: readonly Count[] = [
  "intended",
  "attempted",
  "confirmed",
  "failed",
  "dead",
  "unknown",
  "open",
  "withdrawn",
  "retried",
  "suppressed",
  "decided",
];

/** A column a count; each number but zero opens its calls. */
export function useCountColumns(
  by: EffectGroup,
  onOpen: (count: Count, group: string | null) => void,
): readonly TableColumnType<Group>[] {
  const t = useTranslations("trouble.effects");
  return [
    { key: "name", title: t(`groups.${by}`), render: (_, { name, key }) => name ?? key ?? t("noGroup") },
    ...SHOWN.map(
      (count): TableColumnType<Group> => ({
        key: count,
        title: <span title={t(`means.${count}`)}>{t(`counts.${count}`)}</span>,
        align: "right",
        render: (_, group) =>
          group[count] === 0 ? (
            <span className="ol-figures">0</span>
          ) : (
            <Button type="link" size="small" className="ol-figures" onClick={() => onOpen(count, group.key)}>
              {group[count].toLocaleString("en")}
            </Button>
          ),
      }),
    ),
  ];
}
