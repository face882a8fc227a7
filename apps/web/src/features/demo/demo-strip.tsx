"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** Says in the sandbox that there is made-up data, to those who may take it away. */
export function DemoStrip() {
  const { environment } = useReader();
  const mayManage = useMay("demo.manage");
  return environment === "sandbox" && mayManage ? <Strip /> : null;
}

function Strip() {
  const t = useTranslations();
  const { modal, message } = App.useApp();
  const trpc = useTRPC();
  const status = useQuery(trpc.demo.status.queryOptions());
  const remove = useMutation(
    trpc.demo.remove.mutationOptions({
      onSuccess: ({ orders }) => message.success(t("demo.removed", { orders: String(orders) })),
      onError: useSayFailure(),
      onSettled: () => status.refetch(),
    }),
  );
  if (!status.data?.loaded) return null;
  const ask = () =>
    void modal.confirm({
      title: t("demo.removeTitle"),
      content: t("demo.removeText"),
      okText: t("demo.remove"),
      okButtonProps: { danger: true },
      cancelText: t("common.cancel"),
      onOk: () => remove.mutateAsync().catch(() => undefined),
    });
  const button = (
    <Button size="small" loading={remove.isPending} onClick={ask}>
      {t("demo.remove")}
    </Button>
  );
  return <Alert type="info" showIcon title={t("demo.text")} action={button} />;
}
