"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Select, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { RunDetail } from "./run-row.ts";
import { useWaitWords } from "./use-wait-words.ts";

type Props = { readonly run: RunDetail; readonly onClose: () => void };
type Wish = { readonly step: string; readonly node: string; readonly reason: string };

/** Chooses which token of a run goes to which node, and says what that withdraws. */
export function MoveDialog({ run, onClose }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const { language } = useReader();
  const [form] = Form.useForm<Wish>();
  const step = Form.useWatch("step", form);
  const move = useMove(onClose);
  const places = useQuery(trpc.runs.movePlaces.queryOptions({ runId: run.id }, { staleTime: 0 }));
  const place = places.data?.find((each) => each.step === step) ?? places.data?.[0];
  const required = { required: true, whitespace: true, message: t("common.required") };
  return (
    <Modal
      open
      title={t("operate.moveTitle")}
      okText={t("operate.moveButton")}
      okButtonProps={{ danger: true, disabled: !place }}
      cancelText={t("common.cancel")}
      confirmLoading={move.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {places.error ? (
        <FailureNote error={places.error} onRetry={places.refetch} />
      ) : !places.data ? (
        <Skeleton active />
      ) : !place ? (
        <p>{t("operate.moveNone")}</p>
      ) : (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ step: place.step }}
          onFinish={(wish) => move.mutate({ runId: run.id, ...wish, reason: wish.reason.trim() })}
        >
          <p>{t("operate.moveText")}</p>
          <Form.Item name="step" label={t("operate.moveFrom")} extra={<Withdrawn run={run} step={place.step} />}>
            <Select
              options={places.data.map((each) => ({
                value: each.step,
                label: each.title ? inLanguage(each.title, language) : each.node,
              }))}
              onChange={() => form.resetFields(["node"])}
            />
          </Form.Item>
          <Form.Item name="node" label={t("operate.moveTo")} rules={[required]}>
            <Select
              showSearch={{ optionFilterProp: "label" }}
              options={place.targets.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
            />
          </Form.Item>
          <Form.Item name="reason" label={t("operate.reason")} rules={[required]}>
            <Input maxLength={500} placeholder={t("operate.moveReasonExample")} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

function Withdrawn({ run, step }: { readonly run: RunDetail; readonly step: string }) {
  const t = useTranslations("operate");
  const words = useWaitWords();
  const wait = run.waits.find((each) => each.step === step);
  return wait ? t("moveWithdraws", { wait: words(wait) }) : null;
}

function useMove(onClose: () => void) {
  const t = useTranslations("operate");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = async () => {
    onClose();
    void message.success(t("moved"));
    await queryClient.invalidateQueries(trpc.runs.pathFilter());
  };
  return useMutation(trpc.runs.move.mutationOptions({ onSuccess, onError }));
}
