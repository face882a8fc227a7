"use client";

import type { TokenScope } from "@orderloom/schema/permission";
import { Button, type TableColumnType, Tag } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { Ago } from "../../ui/ago.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import { scopeKey } from "./scope-key.ts";

/** A token as the list shows it. */
export type TokenRow = {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
};

export function useTokenColumns(onRevoke: (token: TokenRow) => void): readonly TableColumnType<TokenRow>[] {
  const t = useTranslations();
  const format = useFormatter();
  return [
    { key: "name", title: t("tokens.name"), dataIndex: "name" },
    { key: "hint", title: t("tokens.hint"), render: (_, { hint }) => <code>{hint}…</code> },
    {
      key: "scopes",
      title: t("tokens.scopes"),
      render: (_, { scopes }) =>
        scopes.map((scope) => <Tag key={scope}>{t(`tokens.scopeNames.${scopeKey(scope)}`)}</Tag>),
    },
    {
      key: "used",
      title: t("tokens.lastUsed"),
      render: (_, { lastUsedAt }) => (lastUsedAt ? <Ago at={lastUsedAt} /> : t("common.never")),
    },
    {
      key: "expires",
      title: t("tokens.expires"),
      render: (_, { expiresAt }) =>
        expiresAt ? format.dateTime(new Date(expiresAt), { dateStyle: "medium" }) : t("tokens.noEnd"),
    },
    { key: "state", title: t("tokens.state"), render: (_, token) => <TokenState token={token} /> },
    {
      key: "revoke",
      title: <span className="ol-hidden">{t("tokens.revoke")}</span>,
      render: (_, token) =>
        token.revokedAt === null && (
          <Button size="small" danger onClick={() => onRevoke(token)}>
            {t("tokens.revoke")}
          </Button>
        ),
    },
  ];
}

function TokenState({ token }: { token: TokenRow }) {
  const t = useTranslations("tokens.states");
  if (token.revokedAt) return <StateTag tone="off" label={t("revoked")} />;
  const past = token.expiresAt !== null && Date.parse(token.expiresAt) < Date.now();
  return past ? <StateTag tone="bad" label={t("expired")} /> : <StateTag tone="good" label={t("active")} />;
}
