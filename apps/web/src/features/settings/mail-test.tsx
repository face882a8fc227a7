"use client";

import { mailFailureSentence } from "@orderloom/schema/messages/mail-failure";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./settings.module.css";

const ASK_EVERY_MS = 700;

type Props = { environment: "live" | "sandbox"; connectionId: string };

/** Sends a real mail to the person who asks, and says how far it came. */
export function MailTest({ environment, connectionId }: Props) {
  const t = useTranslations("settings");
  const trpc = useTRPC();
  const send = useMutation(trpc.settings.testMail.mutationOptions());
  return (
    <div className={styles.test}>
      <Button loading={send.isPending} onClick={() => send.mutate({ environment, connectionId })}>
        {t("test")}
      </Button>
      <div aria-live="polite">
        {send.error && <FailureNote error={send.error} />}
        {send.data && <TestState key={send.data.callId} environment={environment} {...send.data} />}
      </div>
    </div>
  );
}

function TestState({ environment, callId, to }: { environment: "live" | "sandbox"; callId: string; to: string }) {
  const t = useTranslations("settings");
  const { language } = useReader();
  const trpc = useTRPC();
  const state = useQuery(
    trpc.settings.testMailState.queryOptions(
      { environment, callId },
      { refetchInterval: ({ state: { data } }) => (isOver(data?.status) ? false : ASK_EVERY_MS) },
    ),
  );
  if (!state.data) return state.error ? <FailureNote error={state.error} onRetry={state.refetch} /> : null;
  const { status, failure } = state.data;
  if (status === "sent") return <Alert type="success" showIcon title={t("testSent", { to })} />;
  if (failure) {
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t("testFailed")}
        description={mailFailureSentence(failure, language)}
      />
    );
  }
  return <Alert type="info" showIcon title={t(status === "sending" ? "testSending" : "testWaiting")} />;
}

function isOver(status: string | undefined): boolean {
  return status === "sent" || status === "failed";
}
