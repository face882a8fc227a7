"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { Amount } from "../../lib/amount.tsx";
import { OrderStateTag } from "../../lib/order-state-tag.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { OrderDetail } from "./order-row.ts";
import styles from "./regroup.module.css";

/** What the order was split from or into, merged into or of; an order that stands alone shows no panel. */
export function FamilyPanel({ facts }: Pick<OrderDetail, "facts">) {
  const t = useTranslations("orderActs.family");
  const trpc = useTRPC();
  const { environment } = useReader();
  const may = useMay("order.regroup");
  const refetchInterval = usePolling();
  const { data = [] } = useQuery(trpc.orders.regroup.family.queryOptions({ orderId: facts.id }, { refetchInterval }));
  const [undoing, setUndoing] = useState(false);
  if (data.length === 0) return null;
  const isMerged = data.some(({ relation }) => relation === "source") && facts.state !== "closed";
  const undo = facts.state === "split" ? "unsplit" : isMerged ? "unmerge" : null;
  return (
    <Section title={t("title")}>
      <ul className={styles.relatives}>
        {data.map(({ id, orderNo, state, payable, currency, quantity, relation }) => (
          <li key={id}>
            <span>{t(`relations.${relation}`)}</span>
            <Link href={`/${environment}/orders/${id}`} className="ol-figures" prefetch={false}>
              {orderNo}
            </Link>
            <OrderStateTag state={state} />
            <span className="ol-figures">{t("pieces", { quantity: String(quantity) })}</span>
            <span className={styles.end}>
              <Amount minor={payable} currency={currency} />
            </span>
          </li>
        ))}
      </ul>
      {may && undo && (
        <div className={styles.buttons}>
          <Button onClick={() => setUndoing(true)}>{t(undo)}</Button>
        </div>
      )}
      {undoing && undo && <UndoDialog undo={undo} facts={facts} onClose={() => setUndoing(false)} />}
    </Section>
  );
}

type UndoProps = Pick<OrderDetail, "facts"> & {
  readonly undo: "unsplit" | "unmerge";
  readonly onClose: () => void;
};

function UndoDialog({ undo, facts: { id: orderId, version }, onClose }: UndoProps) {
  const t = useTranslations("orderActs");
  const common = useTranslations("common");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const [reason, setReason] = useState("");
  const onSuccess = () => {
    void queryClient.invalidateQueries(trpc.orders.pathFilter());
    void message.success(t("done"));
    onClose();
  };
  const unsplit = useMutation(trpc.orders.regroup.unsplit.mutationOptions({ onSuccess, onError }));
  const unmerge = useMutation(trpc.orders.regroup.unmerge.mutationOptions({ onSuccess, onError }));
  const { mutate, isPending } = undo === "unsplit" ? unsplit : unmerge;
  return (
    <Modal
      open
      title={t(`family.${undo}`)}
      okText={t(`family.${undo}`)}
      okButtonProps={{ disabled: reason.trim() === "" }}
      cancelText={common("cancel")}
      confirmLoading={isPending}
      onOk={() => mutate({ orderId, version, reason: reason.trim() })}
      onCancel={onClose}
    >
      <p>{t("family.undoText")}</p>
      <label htmlFor="undo-reason">{t("reason")}</label>
      <Input id="undo-reason" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}
