"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Modal, Select } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { InputFields, inputsOf } from "./input-fields.tsx";
import { OrderSelect } from "./order-select.tsx";
import type { Startable, StartOrder } from "./startable.ts";

type Props = {
  /** Where a run may start; with one of them there is nothing to choose. */
  readonly starts: readonly Startable[];
  /** Given where the run is to be about it. */
  readonly order: StartOrder | null;
  readonly onClose: () => void;
};

type Given = { readonly orderId?: string; readonly inputs?: Readonly<Record<string, unknown>> };

/** Asks for what a run needs, starts it, and shows it. */
export function StartDialog({ starts, order, onClose }: Props) {
  const t = useTranslations();
  const [form] = Form.useForm<Given>();
  const [chosen, setChosen] = useState(starts.length === 1 ? starts[0] : undefined);
  // Of this dialog: pressed twice, also over a bad network, it is one run.
  const [key] = useState(() => crypto.randomUUID());
  const start = useStart(onClose);
  const send = ({ orderId, inputs = {} }: Given) => {
    if (!chosen) return;
    const { flowId, node, manual } = chosen;
    const about = manual.order === "none" ? null : (order?.id ?? orderId ?? null);
    start.mutate({ flowId, node, orderId: about, key, inputs: inputsOf(manual.inputs, inputs) });
  };
  return (
    <Modal
      open
      title={starts.length === 1 ? t("start.title", { flow: starts[0]?.flowName ?? "" }) : t("start.titleChoose")}
      okText={t("start.button")}
      okButtonProps={{ disabled: !chosen }}
      cancelText={t("common.cancel")}
      confirmLoading={start.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>
        {t("start.text")}
        {order && ` ${t("start.about", { no: order.orderNo })}`}
      </p>
      <Form key={chosen && keyOf(chosen)} form={form} layout="vertical" requiredMark={false} onFinish={send}>
        {starts.length > 1 && <Choice {...{ starts, chosen, onChoose: setChosen }} />}
        {chosen && <Fields chosen={chosen} asksOrder={!order} />}
      </Form>
    </Modal>
  );
}

function useStart(onClose: () => void) {
  const t = useTranslations("start");
  const { message } = App.useApp();
  const router = useRouter();
  const { environment } = useReader();
  const mayRead = useMay("run.read");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = async ({ runId }: { runId: string }) => {
    onClose();
    void message.success(t("started"));
    if (mayRead) router.push(`/${environment}/runs/${runId}`);
    await queryClient.invalidateQueries(trpc.runs.pathFilter());
  };
  return useMutation(trpc.runs.start.mutationOptions({ onSuccess, onError }));
}

const keyOf = ({ flowId, node }: Startable) => `${flowId} ${node}`;

type ChoiceProps = {
  readonly starts: readonly Startable[];
  readonly chosen: Startable | undefined;
  readonly onChoose: (start: Startable | undefined) => void;
};

/** A flow with several triggers is told apart by their names. */
function Choice({ starts, chosen, onChoose }: ChoiceProps) {
  const t = useTranslations("start");
  const isAmong = (start: Startable) => starts.some((other) => other !== start && other.flowId === start.flowId);
  return (
    <Form.Item label={t("flow")}>
      <Select
        autoFocus
        aria-label={t("flow")}
        placeholder={t("chooseFlow")}
        value={chosen && keyOf(chosen)}
        showSearch={{ optionFilterProp: "label" }}
        options={starts.map((start) => ({
          value: keyOf(start),
          label: isAmong(start) ? `${start.flowName} · ${start.nodeName || start.node}` : start.flowName,
        }))}
        onChange={(value) => onChoose(starts.find((start) => keyOf(start) === value))}
      />
    </Form.Item>
  );
}

function Fields({ chosen: { manual }, asksOrder }: { chosen: Startable; asksOrder: boolean }) {
  const t = useTranslations();
  const isNeeded = manual.order === "required";
  return (
    <>
      {asksOrder && manual.order !== "none" && (
        <Form.Item
          name="orderId"
          label={t("start.order")}
          {...(isNeeded ? {} : { extra: t("start.orderOptional") })}
          rules={[{ required: isNeeded, message: t("common.required") }]}
        >
          <OrderSelect />
        </Form.Item>
      )}
      <InputFields inputs={manual.inputs} />
    </>
  );
}
