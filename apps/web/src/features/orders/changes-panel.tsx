"use client";

import { inLanguage } from "@orderloom/schema/language";
import { CHANGE_KIND_LABELS, CHANGE_STATE_LABELS } from "@orderloom/schema/order/change-request";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { Amount } from "../../lib/amount.tsx";
import { CustomCell } from "../../lib/custom-fields/custom-cell.tsx";
import { useCustomFields } from "../../lib/custom-fields/use-custom-fields.ts";
import { useCauseWords } from "../../lib/use-cause-words.ts";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { Section } from "../../ui/page/section.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { ChangeRow, OrderDetail } from "./order-row.ts";
import styles from "./regroup.module.css";

/** Changes of the order that were asked for, the newest first, with what was and what is to be. */
export function ChangesPanel({ facts }: Pick<OrderDetail, "facts">) {
  const t = useTranslations("orderActs.changes");
  const trpc = useTRPC();
  const refetchInterval = usePolling();
  const { data = [] } = useQuery(trpc.orders.changes.list.queryOptions({ orderId: facts.id }, { refetchInterval }));
  if (data.length === 0) return null;
  return (
    <Section title={t("title")}>
      {data.map((request) => (
        <Request key={request.id} request={request} facts={facts} />
      ))}
    </Section>
  );
}

type RequestProps = Pick<OrderDetail, "facts"> & { readonly request: ChangeRow };

function Request({ request, facts }: RequestProps) {
  const t = useTranslations("orderActs.changes");
  const { language } = useReader();
  const say = useCauseWords();
  const { kind, state, before, after, reason, answer, askedBy, askedAt, decidedBy, decidedAt } = request;
  return (
    <article className={styles.request} aria-label={CHANGE_KIND_LABELS[kind][language]}>
      <div className={styles.shareHead}>
        <strong>{CHANGE_KIND_LABELS[kind][language]}</strong>
        <span>{CHANGE_STATE_LABELS[state][language]}</span>
        <Ago at={decidedAt ?? askedAt} />
      </div>
      <div className={styles.sides}>
        <Side title={t("before")} side={before} currency={facts.currency} />
        <Side title={t("after")} side={after} currency={facts.currency} />
      </div>
      <p className={styles.note}>
        {t("by")} {say(askedBy)}
        {reason !== null && ` · ${reason}`}
        {decidedBy && ` · ${t("decidedBy")} ${say(decidedBy)}`}
        {answer !== null && ` · ${answer}`}
      </p>
      {state === "open" && <Decision request={request} version={facts.version} />}
    </article>
  );
}

type SideProps = { readonly title: string; readonly side: ChangeRow["before"]; readonly currency: string };

function Side({ title, side, currency }: SideProps) {
  const t = useTranslations("orderActs.changes");
  const { private: personal = {}, place, amounts, lines = [], custom } = side;
  const { language } = useReader();
  const fields = useCustomFields().filter(({ key }) => custom?.[key] !== undefined);
  const where = [place?.province, place?.city, place?.district].filter(Boolean).join(" ");
  const texts = [personal.name, personal.phone, where, personal.address].filter(
    (text) => text !== undefined && text !== "",
  );
  return (
    <div>
      <h4>{title}</h4>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {lines.map(({ lineNo, name, quantity }) => (
        <p key={lineNo}>{t("line", { name, quantity: String(quantity) })}</p>
      ))}
      {fields.map((field) => (
        <p key={field.key}>
          {inLanguage(field.label, language)}{" "}
          {personal.custom?.[field.key] ?? <CustomCell field={field} value={custom?.[field.key]} currency={currency} />}
        </p>
      ))}
      {amounts && (
        <p>
          {t("payable")} <Amount minor={amounts.payable} currency={currency} />
        </p>
      )}
    </div>
  );
}

function Decision({ request: { id: requestId, isOwn }, version }: { request: ChangeRow; version: number }) {
  const t = useTranslations("orderActs.changes");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const may = useMay("order.change");
  const [answer, setAnswer] = useState("");
  const { mutate, isPending } = useMutation(
    trpc.orders.changes.decide.mutationOptions({
      onError,
      onSuccess: () => void message.success(t("applied")),
      onSettled: () => queryClient.invalidateQueries(trpc.orders.pathFilter()),
    }),
  );
  if (!may) return null;
  const decide = (decision: "apply" | "refuse" | "withdraw") => mutate({ requestId, version, decision, answer });
  if (isOwn) {
    return (
      <div className={styles.buttons}>
        <span>{t("own")}</span>
        <Button loading={isPending} onClick={() => decide("withdraw")}>
          {t("withdraw")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      <Input
        aria-label={t("answer")}
        placeholder={t("answer")}
        value={answer}
        maxLength={500}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button type="primary" loading={isPending} onClick={() => decide("apply")}>
        {t("apply")}
      </Button>
      <Button danger loading={isPending} onClick={() => decide("refuse")}>
        {t("refuse")}
      </Button>
    </div>
  );
}
