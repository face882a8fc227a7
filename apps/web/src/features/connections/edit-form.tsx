"use client";

import type { ConnectionType } from "@orderloom/nodes/connection-types";
import type { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { ParamsForm } from "../../ui/params-form/params-form.tsx";
import { useParamErrors } from "../../ui/params-form/use-param-errors.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { ConnectionRow } from "./connection-row.ts";
import styles from "./connections.module.css";

type Props = { connection: ConnectionRow; kind: ConnectionType; onClose: () => void };

/** Changes name and settings of a connection, in the form it was made with; the secret has a dialog of its own. */
export function EditForm({ connection, kind, onClose }: Props) {
  const t = useTranslations();
  const { message } = App.useApp();
  const { language } = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [settings, setSettings] = useState<JsonObject>({ ...kind.initial, ...connection.settings });
  const [asked, setAsked] = useState(false);
  const errors = useParamErrors(kind.settings, settings);
  const change = useMutation(
    trpc.connections.change.mutationOptions({
      onSuccess: () => {
        void message.success(t("common.saved"));
        void queryClient.invalidateQueries(trpc.connections.pathFilter());
        onClose();
      },
    }),
  );
  const submit = ({ name }: { name: string }) => {
    setAsked(true);
    if (Object.keys(errors).length === 0) change.mutate({ connectionId: connection.id, name, settings });
  };
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: connection.name }}
      onFinish={submit}
      className={styles.stack ?? ""}
    >
      {change.error && <FailureNote error={change.error} />}
      <div>
        <Form.Item
          name="name"
          label={t("connections.name")}
          rules={[{ required: true, whitespace: true, message: t("common.required") }]}
        >
          <Input maxLength={LIMITS.nameChars} autoFocus />
        </Form.Item>
        <ParamsForm
          schema={kind.settings}
          labels={kind.labels.settings}
          value={settings}
          onChange={setSettings}
          errors={asked ? errors : {}}
          language={language}
        />
      </div>
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("common.save")}
        </Button>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
      </div>
    </Form>
  );
}
