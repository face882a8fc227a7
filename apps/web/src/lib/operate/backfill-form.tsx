"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { ORDER_STATE_FACTS, ORDER_STATES, type OrderState } from "@orderloom/schema/order/order-state";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { DatePicker, Form, Input, InputNumber, Modal, Select } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { momentOf, onClock } from "../../ui/zone-clock.ts";
import type { MissableTrigger } from "./backfill-dialog.tsx";
import { BackfillPreview } from "./backfill-preview.tsx";

type Props = {
  readonly flowId: string;
  readonly title: string;
  readonly trigger: MissableTrigger;
  readonly children: ReactNode;
  readonly onStarted: (jobId: string) => void;
  readonly onClose: () => void;
};

type Given = { readonly reason: string; readonly perMinute: number };

const PER_MINUTE = 60;

/** The last whole day up to this minute, until somebody says otherwise. */
function lastDay(): readonly [string, string] {
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  return [new Date(now - 86_400_000).toISOString(), new Date(now).toISOString()];
}

/** Which period and orders, what that comes to, and the number typed before it starts. */
export function BackfillForm({ flowId, title, trigger, children, onStarted, onClose }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const onError = useSayFailure();
  const [form] = Form.useForm<Given>();
  const { zone } = useReader();
  const [[from, to], setPeriod] = useState(lastDay);
  const [shopIds, setShopIds] = useState<readonly string[]>([]);
  const [states, setStates] = useState<readonly OrderState[]>([]);
  const plan = {
    ...{ flowId, node: trigger.node, shopIds: shopIds.length === 0 ? null : [...shopIds] },
    ...{ from, to, states: states.length === 0 ? null : [...states] },
  };
  const preview = useQuery(
    trpc.runs.backfill.preview.queryOptions(plan, { placeholderData: keepPreviousData, staleTime: 0, retry: false }),
  );
  const count = preview.data?.count ?? 0;
  const start = useMutation(
    trpc.runs.backfill.start.mutationOptions({
      onSuccess: ({ jobId }) => onStarted(jobId),
      onError: (error) => {
        onError(error);
        void preview.refetch();
      },
    }),
  );
  const isSure = (_: unknown, typed?: string) =>
    typed?.trim() === String(count)
      ? Promise.resolve()
      : Promise.reject(new Error(t("operate.bulkType", { count: String(count) })));
  return (
    <Modal
      open
      width={600}
      title={title}
      okText={t("operate.backfillButton", { count: String(count) })}
      okButtonProps={{ disabled: count === 0 || preview.isFetching || preview.isError }}
      cancelText={t("common.cancel")}
      confirmLoading={start.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t("operate.backfillText")}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ perMinute: PER_MINUTE }}
        onFinish={({ reason, perMinute }) => start.mutate({ plan, count, perMinute, reason: reason.trim() })}
      >
        {children}
        <Form.Item
          label={t("operate.backfillPeriod")}
          extra={t("operate.backfillPeriodNote", { days: String(LIMITS.backfillDays) })}
        >
          <DatePicker.RangePicker
            showTime={{ format: "HH:mm" }}
            format="YYYY-MM-DD HH:mm"
            allowClear={false}
            value={[onClock(from, zone), onClock(to, zone)]}
            onChange={(range) => {
              if (range?.[0] && range[1]) setPeriod([momentOf(range[0], zone), momentOf(range[1], zone)]);
            }}
          />
        </Form.Item>
        {trigger.kind === "events" && (
          <>
            <Shops shopIds={shopIds} onChange={setShopIds} />
            <States states={states} onChange={setStates} />
          </>
        )}
        <BackfillPreview preview={preview} />
        {count > 0 && (
          <>
            <Form.Item name="perMinute" label={t("operate.backfillPace")} rules={[{ required: true }]}>
              <InputNumber min={1} max={6_000} precision={0} />
            </Form.Item>
            <Form.Item
              name="reason"
              label={t("operate.reason")}
              rules={[{ required: true, whitespace: true, message: t("common.required") }]}
            >
              <Input maxLength={500} placeholder={t("operate.backfillReasonExample")} />
            </Form.Item>
            <Form.Item
              name="typed"
              label={t("operate.bulkType", { count: String(count) })}
              rules={[{ validator: isSure }]}
            >
              <Input inputMode="numeric" autoComplete="off" />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}

type ShopsProps = { readonly shopIds: readonly string[]; readonly onChange: (shopIds: string[]) => void };

function Shops({ shopIds, onChange }: ShopsProps) {
  const t = useTranslations("operate");
  const trpc = useTRPC();
  const shops = useQuery(trpc.orders.shops.queryOptions());
  return (
    <Form.Item label={t("backfillShops")}>
      <Select<string[]>
        mode="multiple"
        aria-label={t("backfillShops")}
        placeholder={t("backfillAnyShop")}
        loading={shops.isPending}
        value={[...shopIds]}
        options={(shops.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        showSearch={{ optionFilterProp: "label" }}
        onChange={onChange}
      />
    </Form.Item>
  );
}

type StatesProps = { readonly states: readonly OrderState[]; readonly onChange: (states: OrderState[]) => void };

function States({ states, onChange }: StatesProps) {
  const t = useTranslations("operate");
  const { language } = useReader();
  return (
    <Form.Item label={t("backfillStates")}>
      <Select<OrderState[]>
        mode="multiple"
        aria-label={t("backfillStates")}
        placeholder={t("backfillAnyState")}
        value={[...states]}
        options={ORDER_STATES.map((value) => ({ value, label: ORDER_STATE_FACTS[value].label[language] }))}
        showSearch={{ optionFilterProp: "label" }}
        onChange={onChange}
      />
    </Form.Item>
  );
}
