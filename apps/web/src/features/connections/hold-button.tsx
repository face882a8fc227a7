"use client";

import PauseCircleOutlined from "@ant-design/icons/PauseCircleOutlined";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "../../lib/operate/reason-dialog.tsx";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** Holds every outside call at once, saying why, or lets them go again. */
export function HoldButton() {
  const t = useTranslations("connections.hold");
  const mayHold = useMay("run.operate");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const [asking, setAsking] = useState(false);
  const hold = useQuery(trpc.connections.hold.queryOptions());
  const onSuccess = async () => {
    setAsking(false);
    await queryClient.invalidateQueries(trpc.connections.pathFilter());
  };
  const set = useMutation(trpc.connections.setHold.mutationOptions({ onSuccess, onError }));
  if (!mayHold || hold.data === undefined) return null;
  if (hold.data) {
    return (
      <Button loading={set.isPending} onClick={() => set.mutate({ on: false, reason: "" })}>
        {t("release")}
      </Button>
    );
  }
  return (
    <>
      <Button danger icon={<PauseCircleOutlined />} onClick={() => setAsking(true)}>
        {t("start")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("title")}
          text={<p>{t("text")}</p>}
          label={t("reason")}
          example={t("reasonExample")}
          button={t("start")}
          danger
          busy={set.isPending}
          onDone={(reason) => set.mutate({ on: true, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
