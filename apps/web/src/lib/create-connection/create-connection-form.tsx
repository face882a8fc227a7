"use client";

import type { ConnectionType } from "@orderloom/nodes/connection-types";
import type { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { ParamsForm } from "../../ui/params-form/params-form.tsx";
import { useParamErrors } from "../../ui/params-form/use-param-errors.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./create-connection-form.module.css";
import { ShopFields, type ShopWish } from "./shop-fields.tsx";

type Values = { name: string; secret?: string } & ShopWish;
type Props = { kind: ConnectionType; onClose: () => void; onMade: (id: string) => void };

/** Shop, connection and secret in one go: a newcomer thinks of them as one thing. */
export function CreateConnectionForm({ kind, onClose, onMade }: Props) {
  const t = useTranslations();
  const { language, zone, currency } = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [settings, setSettings] = useState<JsonObject>(kind.initial);
  const [asked, setAsked] = useState(false);
  const errors = useParamErrors(kind.settings, settings);
  const create = useMutation(
    trpc.connections.create.mutationOptions({
      onSuccess: async ({ connectionId }) => {
        await queryClient.invalidateQueries(trpc.connections.pathFilter());
        void queryClient.invalidateQueries(trpc.shops.pathFilter());
        onMade(connectionId);
      },
    }),
  );
  const submit = ({ name, secret, shopId, shopZone, shopCurrency }: Values) => {
    setAsked(true);
    if (Object.keys(errors).length > 0) return;
    const shop = { zone: shopZone, currency: shopCurrency };
    create.mutate({
      type: kind.type,
      name,
      settings,
      ...(secret ? { secret } : {}),
      ...(kind.shop && (shopId ? { shopId } : { shop })),
    });
  };
  const required = { required: true, message: t("common.required") };
  const secretLabel = kind.labels.secret;
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ shopId: "", shopZone: zone, shopCurrency: currency }}
      onFinish={submit}
      onFinishFailed={() => setAsked(true)}
      className={styles.form ?? ""}
    >
      <p>{kind.labels.description[language]}</p>
      {create.error && <FailureNote error={create.error} />}
      <div>
        <Form.Item name="name" label={t("connections.name")} rules={[required]}>
          <Input maxLength={LIMITS.nameChars} placeholder={t("connections.nameExample")} autoFocus />
        </Form.Item>
        {kind.shop && <ShopFields channel={kind.shop.channel} />}
        <ParamsForm
          schema={kind.settings}
          labels={kind.labels.settings}
          value={settings}
          onChange={setSettings}
          errors={asked ? errors : {}}
          language={language}
        />
      </div>
      {secretLabel && (
        <Form.Item
          name="secret"
          label={secretLabel.label[language]}
          extra={secretLabel.help?.[language] ?? t("connections.secretHint")}
          rules={kind.secret === "required" ? [required] : []}
        >
          <Input.Password autoComplete="off" maxLength={4096} />
        </Form.Item>
      )}
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t("common.create")}
        </Button>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
      </div>
    </Form>
  );
}
