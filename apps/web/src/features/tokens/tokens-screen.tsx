"use client";

import KeyOutlined from "@ant-design/icons/KeyOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { CreateTokenDialog } from "./create-token-dialog.tsx";
import { type TokenRow, useTokenColumns } from "./token-columns.tsx";

/** What lets other systems in. */
export function TokensScreen({ toolbar }: { toolbar: ReactNode }) {
  const t = useTranslations("tokens");
  const title = useTranslations("people")("tokensTitle");
  const trpc = useTRPC();
  const [creating, setCreating] = useState(false);
  const query = useQuery(trpc.tokens.list.queryOptions(undefined, { select: (items) => ({ items }) }));
  const columns = useTokenColumns(useRevoke());
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("create")}
    </Button>
  );
  return (
    <Page title={title} toolbar={toolbar} actions={create}>
      <QueryTable
        label={title}
        columns={columns}
        query={query}
        rowKey={(token) => token.id}
        empty={<EmptyState icon={<KeyOutlined />} title={t("emptyTitle")} text={t("emptyText")} />}
      />
      {creating && <CreateTokenDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function useRevoke(): (token: TokenRow) => void {
  const t = useTranslations();
  const { modal } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.tokens.pathFilter());
  const revoke = useMutation(trpc.tokens.revoke.mutationOptions({ onSuccess, onError }));
  return ({ id: tokenId, name }) =>
    void modal.confirm({
      title: t("tokens.revokeTitle", { name }),
      content: t("tokens.revokeText"),
      okText: t("tokens.revoke"),
      okButtonProps: { danger: true },
      cancelText: t("common.cancel"),
      onOk: () => revoke.mutateAsync({ tokenId }).catch(() => undefined),
    });
}
