"use client";

import { CHANNELS, type Channel } from "@orderloom/schema/order/order";
import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select, Tag } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { SkuDialog } from "./sku-dialog.tsx";
import styles from "./stock.module.css";
import type { SkuDetail } from "./stock-row.ts";

/** What a SKU is: its names on channels, its parts, and when it is sold as pre-sale. */
export function SkuFacts({ sku }: { sku: SkuDetail }) {
  const t = useTranslations("stock.sku");
  const mayDefine = useMay("stock.define");
  const [editing, setEditing] = useState(false);
  const facts = [
    {
      key: "parts",
      label: t("parts"),
      value: sku.parts.map(({ sku: part, quantity }) => `${part} × ${quantity}`).join(" + "),
    },
    { key: "presale", label: t("presaleBelow"), value: sku.presaleBelow ?? t("byPolicy") },
    { key: "restockable", label: t("restockable"), value: sku.restockable ? t("yes") : t("no") },
    { key: "aliases", label: t("aliases"), value: <Aliases sku={sku} /> },
  ];
  return (
    <>
      <FactList facts={facts} />
      {mayDefine && (
        <div className={styles.acts}>
          <Button onClick={() => setEditing(true)}>{t("edit")}</Button>
          <ArchiveButton sku={sku} />
        </div>
      )}
      {editing && <SkuDialog sku={sku} onClose={() => setEditing(false)} />}
    </>
  );
}

function ArchiveButton({ sku: { code, isArchived } }: { sku: SkuDetail }) {
  const t = useTranslations("stock.sku");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.stock.pathFilter());
  const archive = useMutation(trpc.stock.archiveSku.mutationOptions({ onSuccess, onError }));
  return (
    <Button loading={archive.isPending} onClick={() => archive.mutate({ code, isArchived: !isArchived })}>
      {t(isArchived ? "restore" : "archive")}
    </Button>
  );
}

type AliasValues = { readonly channel: Channel; readonly alias: string };

function Aliases({ sku }: { sku: SkuDetail }) {
  const t = useTranslations("stock.sku");
  const { language } = useReader();
  const mayDefine = useMay("stock.define");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<AliasValues>();
  const onSuccess = async () => {
    form.resetFields();
    await queryClient.invalidateQueries(trpc.stock.pathFilter());
  };
  const set = useMutation(trpc.stock.setAlias.mutationOptions({ onSuccess }));
  const { code } = sku;
  return (
    <>
      {sku.aliases.map(({ channel, alias }) => (
        <Tag
          key={`${channel} ${alias}`}
          closable={mayDefine}
          onClose={(event) => {
            event.preventDefault();
            set.mutate({ code, channel, alias, isThere: false });
          }}
        >
          {CHANNEL_LABELS[channel][language]} {alias}
        </Tag>
      ))}
      {sku.aliases.length === 0 && <span>{t("noAliases")}</span>}
      {set.error && <FailureNote error={set.error} />}
      {mayDefine && (
        <Form form={form} layout="inline" onFinish={(values) => set.mutate({ code, ...values, isThere: true })}>
          <Form.Item name="channel" rules={[{ required: true, message: "" }]}>
            <Select
              size="small"
              style={{ width: 120 }}
              aria-label={t("channel")}
              placeholder={t("channel")}
              options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value][language] }))}
            />
          </Form.Item>
          <Form.Item name="alias" rules={[{ required: true, whitespace: true, message: "" }]}>
            <Input size="small" maxLength={64} aria-label={t("alias")} placeholder={t("aliasExample")} />
          </Form.Item>
          <Button size="small" htmlType="submit" loading={set.isPending}>
            {t("addAlias")}
          </Button>
        </Form>
      )}
    </>
  );
}
