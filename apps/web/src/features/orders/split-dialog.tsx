"use client";

import type { SplitBy } from "@orderloom/schema/order/split-plan";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, InputNumber, Modal, Radio, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { OrderDetail } from "./order-row.ts";
import styles from "./regroup.module.css";
import { SplitPreview } from "./split-preview.tsx";

const WAYS = ["warehouse", "stock", "weight", "lines"] as const;
type Way = (typeof WAYS)[number];

type Props = { readonly order: OrderDetail; readonly onClose: () => void };

/** Shows what a split would make before it makes it. */
export function SplitDialog({ order, onClose }: Props) {
  const t = useTranslations("orderActs.split");
  const common = useTranslations("common");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const [way, setWay] = useState<Way>("warehouse");
  const [mostG, setMost] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<number, number>>>({});
  const how = howOf(way, { mostG, chosen });
  const { id: orderId, version, currency } = order.facts;
  const asked = { orderId, version, how: how ?? { by: "stock" } } as const;
  const preview = useQuery(
    trpc.orders.regroup.preview.queryOptions(asked, {
      enabled: how !== null,
      staleTime: 0,
      retry: false,
      placeholderData: keepPreviousData,
    }),
  );
  const { mutate, isPending } = useMutation(
    trpc.orders.regroup.split.mutationOptions({
      onError,
      onSuccess: ({ orderIds }) => {
        void queryClient.invalidateQueries(trpc.orders.pathFilter());
        void message.success(t("done", { count: String(orderIds.length) }));
        onClose();
      },
    }),
  );
  const shares = how === null || preview.error ? undefined : preview.data;
  return (
    <Modal
      open
      width={640}
      title={t("title")}
      okText={t("start", { count: String(shares?.length ?? 2) })}
      okButtonProps={{ disabled: !shares || preview.isPlaceholderData }}
      cancelText={common("cancel")}
      confirmLoading={isPending}
      onOk={() => how && mutate({ orderId, version, how })}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t("by")}>
          <Radio.Group
            className={styles.ways ?? ""}
            value={way}
            options={WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))}
            onChange={(event) => setWay(WAYS.find((known) => known === event.target.value) ?? "warehouse")}
          />
        </Form.Item>
        {way === "weight" && (
          <Form.Item label={t("most")} htmlFor="split-most">
            <InputNumber id="split-most" min={1} precision={0} value={mostG} onChange={setMost} />
          </Form.Item>
        )}
        {way === "lines" && (
          <Form.Item label={t("pieces")} extra={t("rest")}>
            <PieceFields order={order} chosen={chosen} onChange={setChosen} />
          </Form.Item>
        )}
      </Form>
      {how !== null && preview.isLoading && <Skeleton active />}
      {how !== null && preview.error && <FailureNote error={preview.error} onRetry={preview.refetch} />}
      {shares && <SplitPreview shares={shares} currency={currency} />}
    </Modal>
  );
}

type Chosen = { readonly mostG: number | null; readonly chosen: Readonly<Record<number, number>> };

function howOf(way: Way, { mostG, chosen }: Chosen): SplitBy | null {
  if (way === "weight") return mostG === null ? null : { by: way, mostG };
  if (way !== "lines") return { by: way };
  const pieces = Object.entries(chosen).flatMap(([lineNo, quantity]) =>
    quantity > 0 ? [{ lineNo: Number(lineNo), quantity }] : [],
  );
  return pieces.length === 0 ? null : { by: way, parts: [pieces] };
}

type PieceProps = Pick<Props, "order"> &
  Pick<Chosen, "chosen"> & { readonly onChange: (chosen: Chosen["chosen"]) => void };

function PieceFields({ order, chosen, onChange }: PieceProps) {
  return (
    <ul className={styles.pieces}>
      {order.lines.map(({ lineNo, name, quantity }) => (
        <li key={lineNo}>
          <span>{name}</span>
          <InputNumber
            aria-label={name}
            min={0}
            max={quantity}
            // What is sold by weight goes whole or not at all.
            step={Number.isInteger(quantity) ? 1 : quantity}
            value={chosen[lineNo] ?? 0}
            suffix={`/ ${quantity}`}
            onChange={(value) => onChange({ ...chosen, [lineNo]: value ?? 0 })}
          />
        </li>
      ))}
    </ul>
  );
}
