"use client";

import type { Environment } from "@orderloom/schema/ids";
import { type TableColumnType, Tooltip } from "antd";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import { FlowActions } from "./flow-actions.tsx";
import type { FlowRow } from "./flow-row.ts";

/** The columns of the list of flows. */
export function useFlowColumns(onRename: (flow: FlowRow) => void): readonly TableColumnType<FlowRow>[] {
  const t = useTranslations("flows");
  const { environment } = useReader();
  return [
    {
      key: "name",
      title: t("columns.name"),
      render: (_, { id, name }) => <Link href={`/${environment}/flows/${id}`}>{name}</Link>,
    },
    { key: "live", title: t("columns.live"), render: (_, flow) => <Publication flow={flow} environment="live" /> },
    {
      key: "sandbox",
      title: t("columns.sandbox"),
      render: (_, flow) => <Publication flow={flow} environment="sandbox" />,
    },
    { key: "draft", title: t("columns.draft"), render: (_, flow) => <DraftState flow={flow} /> },
    {
      key: "runs",
      title: t("columns.runs"),
      align: "right",
      className: "ol-figures",
      render: (_, { runsLastDay }) => runsLastDay ?? "–",
    },
    {
      key: "updated",
      title: t("columns.updated"),
      render: (_, { updatedAt, draft }) => (
        <>
          <Ago at={updatedAt} /> · {draft.savedBy?.name ?? t("byProduct")}
        </>
      ),
    },
    {
      key: "actions",
      title: <span className="ol-hidden">{t("columns.actions")}</span>,
      width: 48,
      render: (_, flow) => <FlowActions flow={flow} onRename={() => onRename(flow)} />,
    },
  ];
}

type CellProps = { flow: FlowRow };

type Published = NonNullable<FlowRow["publications"][Environment]>;

/** Why and since when, for whoever points at it. */
function PausedTag({ version, publication: { pausedAt, pauseReason } }: { version: string; publication: Published }) {
  const t = useTranslations();
  const format = useFormatter();
  const now = useNow();
  const since = pausedAt === null ? "" : format.relativeTime(new Date(pausedAt), now);
  return (
    <Tooltip title={t("operate.pausedSince", { since, reason: pauseReason ?? "" })}>
      <span>
        <StateTag tone="waiting" label={`${version} · ${t("flows.paused")}`} />
      </span>
    </Tooltip>
  );
}

function Publication({ flow, environment }: CellProps & { environment: Environment }) {
  const t = useTranslations("flows");
  const operate = useTranslations("operate");
  const publication = flow.publications[environment];
  if (!publication) return <StateTag tone="off" label={t("notPublished")} />;
  const version = t("version", { number: String(publication.number) });
  if (publication.paused) return <PausedTag version={version} publication={publication} />;
  if (publication.maxWorking === null) return <StateTag tone="good" label={version} />;
  const limit = operate("limitShort", { count: String(publication.maxWorking) });
  return <StateTag tone="good" label={`${version} · ${limit}`} />;
}

/** Whether there is something here that is not published in this environment. */
function DraftState({ flow }: CellProps) {
  const t = useTranslations("flows");
  const { environment } = useReader();
  const publication = flow.publications[environment];
  if (!publication) return t("draftOnly");
  return t(publication.draftDiffers ? "draftChanged" : "draftSame");
}
