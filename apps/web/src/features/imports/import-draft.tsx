"use client";

import type { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Space, Switch } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { FileDrop } from "./file-drop.tsx";
import { FileList } from "./file-list.tsx";
import type { ImportView } from "./import-row.ts";
import { MappingTable } from "./mapping-table.tsx";
import { PresetBar } from "./preset-bar.tsx";
import { QuestionList } from "./question-list.tsx";
import { StateWords } from "./state-words.tsx";

/** Files in, columns named, then off it goes. */
export function ImportDraft({ view }: { view: ImportView }) {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const onError = useSayFailure();
  const { id: importId, files } = view;
  const [changed, setChanged] = useState<ImportMapping | null>(null);
  const [startsFlows, setStartsFlows] = useState(false);
  const { data } = useQuery(trpc.imports.proposal.queryOptions({ importId }, { enabled: files.length > 0 }));
  const mapping = changed ?? data?.proposal.mapping ?? null;
  const onSettled = () => queryClient.invalidateQueries(trpc.imports.pathFilter());
  const start = useMutation(trpc.imports.start.mutationOptions({ onError, onSettled }));
  const cancel = useMutation(trpc.imports.cancel.mutationOptions({ onError, onSettled }));
  const onAdded = () => {
    setChanged(null);
    void onSettled();
  };
  return (
    <>
      <FileDrop importId={importId} onAdded={onAdded} />
      {files.length > 0 && <FileList files={files} />}
      {data && mapping === null && <Alert type="warning" showIcon title={t("noOrders")} />}
      {data && mapping && (
        <Section title={t("mapping.title")} text={t("mapping.text")}>
          <PresetBar mapping={mapping} onChosen={setChanged} onSaved={() => void message.success(t("presets.saved"))} />
          <QuestionList questions={data.proposal.questions} mapping={mapping} />
          {data.tables.map((table, index) => (
            <MappingTable
              key={table.headers.join("\n")}
              table={table}
              index={index}
              files={files}
              columns={data.proposal.columns}
              mapping={mapping}
              onChange={setChanged}
            />
          ))}
          <StateWords mapping={mapping} questions={data.proposal.questions} onChange={setChanged} />
          <Space>
            <Switch checked={startsFlows} onChange={setStartsFlows} aria-label={t("startsFlows")} />
            <span>{t("startsFlows")}</span>
          </Space>
          <p>{t("startsFlowsText")}</p>
        </Section>
      )}
      <Space>
        <Button
          type="primary"
          disabled={mapping === null}
          loading={start.isPending}
          onClick={() => mapping && start.mutate({ importId, mapping, startsFlows })}
        >
          {t("start", { rows: view.rowsRead.toLocaleString("en") })}
        </Button>
        <Button loading={cancel.isPending} onClick={() => cancel.mutate({ importId })}>
          {t("discard")}
        </Button>
      </Space>
    </>
  );
}
