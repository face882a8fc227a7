"use client";

import { ORDER_STATE_FACTS, ORDER_STATES } from "@orderloom/schema/order/order-state";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Progress, Space, Statistic, Table } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { FileList } from "./file-list.tsx";
import type { ImportView, RejectedView } from "./import-row.ts";

const COUNTS = ["rowsRead", "created", "updated", "unchanged", "rowsRejected"] as const;

/** How far an import is and what became of its rows. */
export function ImportOutcome({ view }: { view: ImportView }) {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const language = useLocale() === "zh" ? "zh" : "en";
  const onError = useSayFailure();
  const isOpen = view.status === "arranging" || view.status === "running";
  const cancel = useMutation(
    trpc.imports.cancel.mutationOptions({
      onError,
      onSettled: () => queryClient.invalidateQueries(trpc.imports.pathFilter()),
    }),
  );
  const percent = view.rowsRead === 0 ? 100 : Math.floor((100 * view.rowsDone) / view.rowsRead);
  const states = ORDER_STATES.filter((state) => view.states[state] !== undefined);
  return (
    <>
      {isOpen && (
        <Space wrap>
          <Progress
            percent={percent}
            style={{ width: 280 }}
            aria-label={t("progress")}
            format={() => `${view.rowsDone.toLocaleString("en")} / ${view.rowsRead.toLocaleString("en")}`}
          />
          <Button loading={cancel.isPending} onClick={() => cancel.mutate({ importId: view.id })}>
            {t("cancel")}
          </Button>
        </Space>
      )}
      {view.status === "cancelled" && <Alert type="info" showIcon title={t("cancelledText")} />}
      <Space wrap size={32}>
        {COUNTS.map((key) => (
          <Statistic key={key} title={t(`counts.${key}`)} value={view[key]} />
        ))}
      </Space>
      {states.length > 0 && (
        <p>
          {t("byState")}{" "}
          {states.map((state) => `${ORDER_STATE_FACTS[state].label[language]} ${view.states[state] ?? 0}`).join(" · ")}
        </p>
      )}
      {view.rowsRejected > 0 && <RejectedRows view={view} />}
      <FileList files={view.files} />
    </>
  );
}

/** The first rows that were not taken, and the file of all of them. */
function RejectedRows({ view }: { view: ImportView }) {
  const t = useTranslations("imports.rejected");
  const trpc = useTRPC();
  const { environment } = useReader();
  const { data } = useQuery(trpc.imports.rejected.queryOptions({ importId: view.id }));
  return (
    <section aria-label={t("title")}>
      <Space wrap>
        <h2>{t("title")}</h2>
        <Button href={`/api/imports/${environment}/${view.id}/rejected`} download>
          {t("download")}
        </Button>
      </Space>
      <p>{t("text")}</p>
      <Table<RejectedView>
        size="small"
        pagination={false}
        scroll={{ x: true, y: 320 }}
        rowKey={({ file, line }) => `${file}:${line}`}
        dataSource={[...(data?.items ?? [])]}
        columns={[
          { key: "file", title: t("file"), render: (_, { name }) => name },
          { key: "line", title: t("line"), align: "right", render: (_, { line }) => line },
          { key: "reason", title: t("reason"), render: (_, { reason }) => reason },
        ]}
      />
    </section>
  );
}
