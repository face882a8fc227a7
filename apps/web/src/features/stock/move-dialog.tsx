"use client";

import { inLanguage } from "@orderloom/schema/language";
import { STOCK_MOVES } from "@orderloom/schema/stock/stock-move";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, InputNumber, Modal, Select } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";

/** What is to be done: one of the moves, a count, or another number for the buffer. */
export type MoveWish = "receive" | "count" | "other" | "buffer";

const OTHER_MOVES = ["expect", "arrive", "damage", "repair", "scrap", "return", "return_damaged"] as const;
type Kind = "receive" | (typeof OTHER_MOVES)[number];

type Values = { readonly kind: Kind; readonly pieces: number; readonly note?: string };

type Props = {
  readonly place: { readonly sku: string; readonly warehouse: string };
  readonly wish: MoveWish;
  readonly onHand: number;
  readonly buffer: number;
  readonly onClose: () => void;
};

const MOST = 1_000_000_000;

/** Asks how many, and why where others will ask; what cannot be done is said in the dialog. */
export function MoveDialog({ place, wish, onHand, buffer, onClose }: Props) {
  const t = useTranslations("stock");
  const common = useTranslations("common");
  const [form] = Form.useForm<Values>();
  const { run, isPending, error } = useMove({ place, wish, onClose });
  const least = wish === "receive" || wish === "other" ? 1 : 0;
  const initial = { kind: wish === "other" ? "damage" : "receive", pieces: { count: onHand, buffer }[String(wish)] };
  return (
    <Modal
      open
      title={t(`acts.${wish}`)}
      okText={t("dialog.submit")}
      cancelText={common("cancel")}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t(`dialog.intro.${wish}`, { sku: place.sku, warehouse: place.warehouse, onHand: String(onHand) })}</p>
      {error !== null && <FailureNote error={error} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={run}>
        {wish === "other" && <KindField />}
        <Form.Item
          name="pieces"
          label={t(`dialog.pieces.${wish}`)}
          rules={[{ required: true, message: common("required") }]}
        >
          <InputNumber min={least} max={MOST} precision={0} autoFocus style={{ width: 200 }} />
        </Form.Item>
        {wish !== "buffer" && <NoteField isNeeded={wish === "count"} />}
      </Form>
    </Modal>
  );
}

function KindField() {
  const t = useTranslations("stock.dialog");
  const { language } = useReader();
  const options = OTHER_MOVES.map((value) => ({ value, label: inLanguage(STOCK_MOVES[value].label, language) }));
  return (
    <Form.Item name="kind" label={t("kind")}>
      <Select options={options} />
    </Form.Item>
  );
}

function NoteField({ isNeeded }: { isNeeded: boolean }) {
  const t = useTranslations();
  return (
    <Form.Item
      name="note"
      label={t("stock.dialog.note")}
      rules={isNeeded ? [{ required: true, whitespace: true, message: t("common.required") }] : []}
    >
      <Input maxLength={500} placeholder={t("stock.dialog.noteExample")} />
    </Form.Item>
  );
}

function useMove({ place, wish, onClose }: Pick<Props, "place" | "wish" | "onClose">) {
  const t = useTranslations("stock.dialog");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await queryClient.invalidateQueries(trpc.stock.pathFilter());
    onClose();
  };
  const move = useMutation(trpc.stock.move.mutationOptions({ onSuccess }));
  const setBuffer = useMutation(trpc.stock.setBuffer.mutationOptions({ onSuccess }));
  const count = useMutation(
    trpc.stock.count.mutationOptions({
      onSuccess: async ({ difference }) => {
        const change = difference > 0 ? `+${difference}` : String(difference);
        void message.success(difference === 0 ? t("countedSame") : t("counted", { change }));
        await onSuccess();
      },
    }),
  );
  const run = ({ kind, pieces, note = "" }: Values) => {
    if (wish === "buffer") setBuffer.mutate({ ...place, buffer: pieces });
    else if (wish === "count") count.mutate({ ...place, counted: pieces, note });
    else
      move.mutate({
        ...place,
        kind: wish === "receive" ? "receive" : kind,
        quantity: pieces,
        note: note.trim() || null,
      });
  };
  const used = { buffer: setBuffer, count, receive: move, other: move }[wish];
  return { run, isPending: used.isPending, error: used.error };
}
