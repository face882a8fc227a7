"use client";

import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NameDialog } from "../../lib/name-dialog.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** Asks for a name, makes the flow and opens it in the designer. */
export function NewFlowButton() {
  const t = useTranslations("flows");
  const [asking, setAsking] = useState(false);
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { environment } = useReader();
  const onError = useSayFailure();
  const create = useMutation(
    trpc.flows.create.mutationOptions({
      onError,
      onSuccess: ({ flowId }) => {
        router.push(`/${environment}/flows/${flowId}`);
        return queryClient.invalidateQueries(trpc.flows.pathFilter());
      },
    }),
  );
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
        {t("create")}
      </Button>
      {asking && (
        <NameDialog
          title={t("createTitle")}
          name=""
          busy={create.isPending}
          onDone={(name) => create.mutate({ name })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
