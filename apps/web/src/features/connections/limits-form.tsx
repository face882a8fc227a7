"use client";

import { ConnectionLimits, QUOTA_UNITS, type QuotaUnit } from "@orderloom/schema/connection-limits";
import { LIMITS } from "@orderloom/schema/limits";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, InputNumber } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { ConnectionRow } from "./connection-row.ts";
import styles from "./connections.module.css";

type Values = { concurrency: number; quotas: Partial<Record<QuotaUnit, number | null>>; resets: boolean };

/** How much of a connection all runners together may use, in the units in which channels state it. */
export function LimitsForm({ connection, onClose }: { connection: ConnectionRow; onClose: () => void }) {
  const t = useTranslations();
  const { message } = App.useApp();
  const reader = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: connectionId, limits, shop } = connection;
  const zone = shop?.zone ?? reader.zone;
  const set = useMutation(
    trpc.connections.setLimits.mutationOptions({
      onSuccess: () => {
        void message.success(t("common.saved"));
        void queryClient.invalidateQueries(trpc.connections.pathFilter());
        onClose();
      },
    }),
  );
  const submit = ({ concurrency, quotas, resets }: Values) => {
    const stated = QUOTA_UNITS.flatMap((per) => {
      const calls = quotas[per] ?? null;
      return calls === null ? [] : [{ per, calls, resetZone: per === "day" && resets ? zone : null }];
    });
    set.mutate({ connectionId, limits: ConnectionLimits.parse({ concurrency, quotas: stated }) });
  };
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        concurrency: limits.concurrency,
        quotas: Object.fromEntries(limits.quotas.map(({ per, calls }) => [per, calls])),
        resets: limits.quotas.some(({ resetZone }) => resetZone !== null),
      }}
      onFinish={submit}
      className={styles.stack ?? ""}
    >
      <p>{t("connections.limits.text")}</p>
      {set.error && <FailureNote error={set.error} />}
      <div>
        <Form.Item
          name="concurrency"
          label={t("connections.limits.concurrency")}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <InputNumber min={1} max={LIMITS.connectionConcurrency} precision={0} autoFocus />
        </Form.Item>
        {QUOTA_UNITS.map((per) => (
          <Form.Item key={per} name={["quotas", per]} label={t(`connections.limits.per.${per}`)}>
            <InputNumber
              min={1}
              max={LIMITS.quotaCalls}
              precision={0}
              placeholder={t("connections.limits.none")}
              suffix={t("connections.limits.unit")}
            />
          </Form.Item>
        ))}
        <Form.Item name="resets" valuePropName="checked" extra={t("connections.limits.resetsText")}>
          <Checkbox>{t("connections.limits.resets", { zone })}</Checkbox>
        </Form.Item>
      </div>
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t("common.save")}
        </Button>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
      </div>
    </Form>
  );
}
