"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Select, Space } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** Begins an import for a connection that takes files; says how to make one where there is none. */
export function NewImport({ onCreated }: { onCreated: (importId: string) => void }) {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const { environment } = useReader();
  const onError = useSayFailure();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = useQuery(trpc.connections.list.queryOptions());
  const files = data?.filter(({ type, paused }) => type === "file" && !paused) ?? [];
  const connectionId = chosen ?? files[0]?.id ?? null;
  const create = useMutation(
    trpc.imports.create.mutationOptions({ onError, onSuccess: ({ importId }) => onCreated(importId) }),
  );
  if (data && files.length === 0) {
    return (
      <p>
        {t("noConnection")} <Link href={`/${environment}/connections`}>{t("toConnections")}</Link>
      </p>
    );
  }
  return (
    <Space wrap>
      <Select
        aria-label={t("columns.connection")}
        value={connectionId}
        options={files.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
        popupMatchSelectWidth={false}
        style={{ minWidth: 180 }}
      />
      <Button
        type="primary"
        disabled={connectionId === null}
        loading={create.isPending}
        onClick={() => connectionId !== null && create.mutate({ connectionId })}
      >
        {t("begin")}
      </Button>
    </Space>
  );
}
