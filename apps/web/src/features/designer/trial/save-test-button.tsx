"use client";

import SaveOutlined from "@ant-design/icons/SaveOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { App, Button, Form, Input, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOutcomeWords } from "./trial-outcome.tsx";
import { useTestActs } from "./use-test-acts.ts";
import type { TrialState } from "./use-trial.ts";

type Props = { readonly trial: TrialState; readonly onSaved: (testId: string) => void };

/** Keeps what is tried with the flow: played again at every change, and before publishing. */
export function SaveTestButton({ trial, onSaved }: Props) {
  const t = useTranslations("trial.tests");
  const common = useTranslations("common");
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ name: string }>();
  const acts = useTestActs();
  const outcome = useOutcomeWords()(trial.trial.rehearsal);
  const save = ({ name }: { name: string }) => {
    const id = acts.save(trial, name.trim());
    setAsking(false);
    if (id === null) return void message.warning(t("full", { limit: String(LIMITS.flowTests) }));
    onSaved(id);
  };
  return (
    <>
      <Button icon={<SaveOutlined />} onClick={() => setAsking(true)}>
        {t("save")}
      </Button>
      <Modal
        open={asking}
        title={t("saveTitle")}
        okText={t("saveButton")}
        cancelText={common("cancel")}
        onOk={form.submit}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t("expects", { outcome })}</p>
        <p>{t("saveText")}</p>
        <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={save}>
          <Form.Item
            name="name"
            label={t("name")}
            initialValue={trial.order.name}
            rules={[{ required: true, whitespace: true, message: common("required") }]}
          >
            <Input autoFocus maxLength={LIMITS.nameChars} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
