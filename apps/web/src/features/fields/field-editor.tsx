"use client";

import ArrowLeftOutlined from "@ant-design/icons/ArrowLeftOutlined";
import { inLanguage } from "@orderloom/schema/language";
import { CustomField, kindOf } from "@orderloom/schema/order/custom-field";
import { customPath } from "@orderloom/schema/order/custom-value";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Section } from "../../ui/page/section.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { FieldForm, type FieldValues } from "./field-form.tsx";
import type { FieldRow } from "./field-row.ts";
import styles from "./fields.module.css";

type Props = {
  /** Null defines a new one. */
  readonly known: FieldRow | null;
  readonly onClose: () => void;
};

const NEW: FieldValues = {
  key: "",
  type: "text",
  label: { zh: "", en: "" },
  personal: false,
  options: [],
  orderTypes: [],
  requiredFrom: null,
};

/** A field as it is being defined or changed; nothing counts until it is saved. */
export function FieldEditor({ known, onClose }: Props) {
  const t = useTranslations("customFields");
  const { language } = useReader();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<FieldValues>();
  const { mutate, isPending, error } = useMutation(
    trpc.fields.save.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries(trpc.fields.pathFilter());
        void message.success(t("saved"));
        onClose();
      },
    }),
  );
  const basedOn = known?.number ?? 0;
  const retired = known?.field.retired ?? false;
  const send = (values: FieldValues) => {
    const isChoice = values.type === "choice";
    const field = CustomField.safeParse({ ...values, options: isChoice ? values.options : [], retired });
    if (field.success) mutate({ field: field.data, basedOn });
    else void message.error(t("incomplete"));
  };
  const retire = () => known && mutate({ field: { ...known.field, retired: !retired }, basedOn });
  return (
    <Page
      title={known ? inLanguage(known.field.label, language) : t("add")}
      actions={
        <>
          {known && (
            <Button onClick={retire} disabled={isPending}>
              {t(retired ? "restore" : "retire")}
            </Button>
          )}
          <Button type="primary" loading={isPending} onClick={form.submit}>
            {t("save")}
          </Button>
        </>
      }
      toolbar={
        <Button type="text" className={styles.back ?? ""} icon={<ArrowLeftOutlined />} onClick={onClose}>
          {t("back")}
        </Button>
      }
    >
      {error && <FailureNote error={error} />}
      <FieldForm form={form} initial={known?.field ?? NEW} isKnown={known !== null} onFinish={send} />
      {known && (
        <Section title={t("use.title")} text={t("use.text")}>
          <code>{`{{ order.${customPath({ kind: kindOf(known.field), key: known.field.key })} }}`}</code>
        </Section>
      )}
    </Page>
  );
}
