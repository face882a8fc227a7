"use client";

import type { CustomField } from "@orderloom/schema/order/custom-field";
import { ORDER_ACT_LABELS, type OrderActType } from "@orderloom/schema/order/order-act";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs } from "@trpc/server";
import { Button, Dropdown, Form, Input, Modal, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCustomFields } from "../../lib/custom-fields/use-custom-fields.ts";
import { BulkProgress } from "../../lib/operate/bulk-progress.tsx";
import type { AppRouter } from "../../server/router.ts";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { ActFields, type ActValues, actOf } from "./act-fields.tsx";

type Filter = inferRouterInputs<AppRouter>["orders"]["bulk"]["count"];

const ACTS: readonly OrderActType[] = [
  "hold",
  "release",
  "tag",
  "untag",
  "warehouse",
  "fields",
  "split",
  "merge",
  "cancel",
];
/** Where a job is cut, so that a person reads what the rest is for. */
const MOST = 10_000;

/** What can be done to all orders that the list's filters show. */
export function OrdersBulk({ filter }: { filter: Filter }) {
  const t = useTranslations("orderActs");
  const { language } = useReader();
  const may = useMay("order.bulk");
  const [act, setAct] = useState<OrderActType | null>(null);
  if (!may) return null;
  const items = ACTS.map((key) => ({
    key,
    label: ORDER_ACT_LABELS[key][language],
    danger: key === "cancel",
    onClick: () => setAct(key),
  }));
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button>{t("bulk")}</Button>
      </Dropdown>
      {act && <BulkDialog type={act} filter={filter} onClose={() => setAct(null)} />}
    </>
  );
}

type Props = { readonly type: OrderActType; readonly filter: Filter; readonly onClose: () => void };

/** Says to how many orders it is done, asks for that number to be typed, starts it and shows how far it is. */
function BulkDialog({ type, filter, onClose }: Props) {
  const t = useTranslations("orderActs");
  const common = useTranslations("common");
  const { language } = useReader();
  const trpc = useTRPC();
  const [jobId, setJobId] = useState<string | null>(null);
  const [form] = Form.useForm<ActValues & { typed: string }>();
  const onError = useSayFailure();
  const defined = useCustomFields();
  const counted = useQuery(trpc.orders.bulk.count.queryOptions(filter, { staleTime: 0 }));
  const count = counted.data ?? 0;
  const start = useMutation(
    trpc.orders.bulk.start.mutationOptions({
      onSuccess: (started) => setJobId(started.jobId),
      onError: (error) => {
        onError(error);
        void counted.refetch();
      },
    }),
  );
  const title = ORDER_ACT_LABELS[type][language];
  if (jobId !== null) return <BulkProgress jobId={jobId} title={title} onClose={onClose} />;
  const fillable = { fields: defined.filter(isForMany), order: null };
  const send = (values: ActValues) => {
    const act = actOf(type, values, fillable);
    if (act) start.mutate({ filter, act, count, reason: values.reason?.trim() ?? "" });
  };
  const typing = t("bulkType", { count: String(count) });
  return (
    <Modal
      open
      title={title}
      okText={t("okay")}
      okButtonProps={{ danger: type === "cancel", disabled: count === 0 }}
      cancelText={common("cancel")}
      confirmLoading={start.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {counted.error && <FailureNote error={counted.error} onRetry={counted.refetch} />}
      {!counted.error && counted.data === undefined && <Skeleton active />}
      {counted.data === 0 && <p>{t("bulkNone")}</p>}
      {count > 0 && (
        <>
          <p>
            {t("bulkText", { count: String(count), act: title })} {count === MOST && t("bulkMost")}
          </p>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
            <ActFields type={type} fillable={fillable} />
            <Form.Item
              name="typed"
              label={typing}
              rules={[
                {
                  validator: (_, typed?: string) =>
                    typed?.trim() === String(count) ? Promise.resolve() : Promise.reject(new Error(typing)),
                },
              ]}
            >
              <Input inputMode="numeric" autoComplete="off" />
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
}

/** Orders of a list may have several currencies, and what a job is to do is kept in clear. */
function isForMany({ retired, type, personal }: CustomField): boolean {
  return !retired && type !== "money" && !personal;
}
