"use client";

import CheckOutlined from "@ant-design/icons/CheckOutlined";
import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { inLanguage } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { Button, Input, Radio } from "antd";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import type { CallDecision, CallDetail } from "./call-row.ts";
import styles from "./unknown-calls.module.css";
import { useDecideCall } from "./use-decide-call.ts";

/** The two answers. Which one comes first; what it needs to be true is asked then. */
export function DecideForm({ call }: { call: CallDetail }) {
  const t = useTranslations("trouble.unknown");
  const [answer, setAnswer] = useState<"happened" | "not" | null>(null);
  if (answer !== null) return <Answer call={call} happened={answer === "happened"} onBack={() => setAnswer(null)} />;
  return (
    <div className={styles.bar}>
      <p className={styles.ask}>{t("ask")}</p>
      <div className={styles.answers}>
        <Button size="large" icon={<CloseOutlined aria-hidden />} onClick={() => setAnswer("not")}>
          {t("notHappened")}
        </Button>
        <Button size="large" type="primary" icon={<CheckOutlined aria-hidden />} onClick={() => setAnswer("happened")}>
          {t("happened")}
        </Button>
      </div>
    </div>
  );
}

type AnswerProps = { readonly call: CallDetail; readonly happened: boolean; readonly onBack: () => void };

function Answer({ call, happened, onBack }: AnswerProps) {
  const t = useTranslations("trouble.unknown");
  const common = useTranslations("common");
  const reasonId = useId();
  const [next, setNext] = useState<CallDecision>(call.isAwaited ? "again" : "failed");
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState("");
  const [isLacking, setIsLacking] = useState(false);
  const { decide, isPending } = useDecideCall();
  const submit = () => {
    setIsLacking(reason.trim() === "");
    if (reason.trim() === "") return;
    decide({ callId: call.id, decision: happened ? "happened" : next, values: happened ? values : {}, reason });
  };
  return (
    <div className={styles.bar}>
      <p className={styles.ask}>{t(happened ? "happenedText" : "notHappenedText")}</p>
      {happened && <Fields call={call} values={values} onChange={setValues} />}
      {!happened && <WhatThen call={call} value={next} onChange={setNext} />}
      <label htmlFor={reasonId} className={styles.label}>
        {t("reason")}
      </label>
      <Input.TextArea
        id={reasonId}
        autoFocus
        value={reason}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={LIMITS.approvalCommentChars}
        placeholder={t("reasonHint")}
        status={isLacking ? "error" : ""}
        aria-invalid={isLacking}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
          if (event.key === "Escape") onBack();
        }}
      />
      <div className={styles.answers}>
        <span className={styles.hint} data-error={isLacking || undefined} aria-live="polite">
          {isLacking ? t("reasonMissing") : t("keys")}
        </span>
        <Button onClick={onBack}>{common("cancel")}</Button>
        <Button type="primary" loading={isPending} onClick={submit}>
          {t(`confirms.${happened ? "happened" : next}`)}
        </Button>
      </div>
    </div>
  );
}

type FieldsProps = {
  readonly call: CallDetail;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
};

/** What the node would have taken from the answer, as far as the person knows it. */
function Fields({ call, values, onChange }: FieldsProps) {
  const { language } = useReader();
  const common = useTranslations("common");
  const head = useId();
  return call.words.fields.map(({ id, label }) => (
    <div key={id}>
      <label htmlFor={`${head}${id}`} className={styles.label}>
        {inLanguage(label, language)} ({common("optional")})
      </label>
      <Input
        id={`${head}${id}`}
        value={values[id] ?? ""}
        maxLength={128}
        onChange={(event) => onChange({ ...values, [id]: event.target.value })}
      />
    </div>
  ));
}

type WhatThenProps = {
  readonly call: CallDetail;
  readonly value: CallDecision;
  readonly onChange: (value: CallDecision) => void;
};

function WhatThen({ call, value, onChange }: WhatThenProps) {
  const t = useTranslations("trouble.unknown");
  return (
    <Radio.Group
      aria-label={t("whatThen")}
      value={value}
      onChange={(event) => onChange(event.target.value === "again" ? "again" : "failed")}
      className={styles.choices ?? ""}
      options={[
        { value: "again", label: t(call.isAwaited ? "againLabel" : "againEnded"), disabled: !call.isAwaited },
        { value: "failed", label: t("failedLabel") },
      ]}
    />
  );
}
