"use client";

import CheckCircleFilled from "@ant-design/icons/CheckCircleFilled";
import SafetyCertificateOutlined from "@ant-design/icons/SafetyCertificateOutlined";
import WarningFilled from "@ant-design/icons/WarningFilled";
import { EFFECT_GROUPS } from "@orderloom/schema/run/effects-report";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useNow, useTranslations } from "next-intl";
import { TroubleTabs } from "../../shell/trouble-tabs.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { useCountColumns } from "./count-columns.tsx";
import { EffectItems } from "./effect-items.tsx";
import styles from "./effects-report.module.css";
import { EffectsState, periodUpTo } from "./effects-state.ts";
import { RepeatItems } from "./repeat-items.tsx";

/** Whether every outside effect of a period happened once: one sentence, the figures, and the calls behind each. */
export function EffectsScreen() {
  const t = useTranslations("trouble.effects");
  const trpc = useTRPC();
  const [state, setState] = useUrlState(EffectsState);
  const { days, by } = state;
  const period = periodUpTo(useNow({ updateInterval: 60_000 }), days);
  const query = useQuery(trpc.reports.effects.queryOptions({ ...period, by }, { placeholderData: keepPreviousData }));
  const columns = useCountColumns(by, (count, group) => setState({ count, group: group ?? "", after: null }));
  const report = query.data;
  return (
    <Page title={t("title")} actions={<Choices state={state} onChange={setState} />} toolbar={<TroubleTabs />}>
      {report && report.groups.length > 0 && (
        <p className={styles.verdict} data-off={!report.addsUp || undefined}>
          {report.addsUp ? <CheckCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
          {t(report.addsUp ? "addsUp" : "differs", {
            intended: String(report.total.intended),
            confirmed: String(report.total.confirmed),
            failed: String(report.total.failed + report.total.dead),
            unknown: String(report.total.unknown),
            open: String(report.total.open),
            withdrawn: String(report.total.withdrawn),
            suppressed: String(report.total.suppressed),
          })}
        </p>
      )}
      {report && report.repeats > 0 && (
        <p className={styles.repeats}>
          <Button type="link" size="small" onClick={() => setState({ count: "repeats", group: null, after: null })}>
            {t("repeats", { count: String(report.repeats) })}
          </Button>
        </p>
      )}
      <QueryTable
        label={t("title")}
        columns={columns}
        query={{ ...query, data: report && { items: report.groups } }}
        rowKey={({ key }) => key ?? ""}
        empty={<EmptyState icon={<SafetyCertificateOutlined />} title={t("emptyTitle")} text={t("emptyText")} />}
      />
      {state.count === "repeats" && (
        <RepeatItems
          period={period}
          after={state.after}
          onPage={(after) => setState({ after })}
          onClose={() => setState({ count: null, group: null, after: null })}
        />
      )}
      {state.count !== null && state.count !== "repeats" && (
        <EffectItems
          period={period}
          state={{ ...state, count: state.count }}
          onPage={(after) => setState({ after })}
          onClose={() => setState({ count: null, group: null, after: null })}
        />
      )}
    </Page>
  );
}

type ChoicesProps = { readonly state: EffectsState; readonly onChange: (change: Partial<EffectsState>) => void };

function Choices({ state, onChange }: ChoicesProps) {
  const t = useTranslations("trouble.effects");
  const rest = { count: null, group: null, after: null };
  return (
    <>
      <Segmented
        aria-label={t("by")}
        value={state.by}
        options={EFFECT_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
        onChange={(by) => onChange({ by, ...rest })}
      />
      <Segmented
        aria-label={t("period")}
        value={state.days}
        options={EffectsState.shape.days.unwrap().options.map((value) => ({ value, label: t(`days.${value}`) }))}
        onChange={(days) => onChange({ days, ...rest })}
      />
    </>
  );
}
