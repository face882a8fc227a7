"use client";

import ImportOutlined from "@ant-design/icons/ImportOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { readFailure } from "../../trpc/failure.ts";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** Makes a flow of a file that was exported here or elsewhere, and opens it. */
export function ImportButton() {
  const t = useTranslations("flows");
  const file = useRef<HTMLInputElement>(null);
  const importFile = useImport();
  return (
    <>
      <Button icon={<ImportOutlined />} onClick={() => file.current?.click()}>
        {t("import")}
      </Button>
      <input
        ref={file}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={t("import")}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = "";
          if (chosen) void importFile(chosen);
        }}
      />
    </>
  );
}

function useImport(): (file: File) => Promise<void> {
  const t = useTranslations("flows");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { environment } = useReader();
  const sayFailure = useSayFailure();
  const { mutateAsync } = useMutation(trpc.flows.create.mutationOptions());
  const refuse = (error: unknown) => {
    // What the server says of an invalid graph speaks to somebody who draws one.
    if (readFailure(error)?.code === "graph_invalid") void message.error(t("importFailed"));
    else sayFailure(error);
    return null;
  };
  return async (file) => {
    const graph = await readJson(file);
    if (graph === undefined) return void message.error(t("importFailed"));
    const name = file.name.replace(/(\.flow)?\.json$/i, "").slice(0, LIMITS.nameChars) || t("title");
    const made = await mutateAsync({ name, graph }).catch(refuse);
    if (!made) return;
    void message.success(t("imported", { name }));
    router.push(`/${environment}/flows/${made.flowId}`);
    await queryClient.invalidateQueries(trpc.flows.pathFilter());
  };
}

/** What a file says as JSON; undefined when it is none, or larger than any flow. */
async function readJson(file: File): Promise<unknown> {
  if (file.size > LIMITS.flowBytes * 2) return undefined;
  try {
    const json: unknown = JSON.parse(await file.text());
    return json ?? undefined;
  } catch {
    return undefined;
  }
}
