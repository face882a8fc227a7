"use client";

import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActsList } from "../../../lib/acts-list.tsx";
import { ReasonDialog } from "../../../lib/operate/reason-dialog.tsx";
import { useMay, useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { Ago } from "../../../ui/ago.tsx";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import look from "../look/look.module.css";
import styles from "./compare.module.css";

type Props = { readonly flowId: string; readonly onDone: () => void };

/** What waits for a second person: who asked and why, what changed around it, and the decision. */
export function ReviewPanel({ flowId, onDone }: Props) {
  const t = useTranslations("versions.review");
  const trpc = useTRPC();
  const { data: review } = useQuery(trpc.flows.review.queryOptions({ flowId }));
  if (!review) return null;
  const number = String(review.baseNumber ?? "");
  return (
    <section className={`${look.bar} ${styles.review}`} aria-label={t("title")}>
      <div className={styles.reviewWords}>
        <span className={styles.by}>
          {t("by", { name: review.requestedBy.name })}
          <Ago at={review.requestedAt} />
        </span>
        {review.note !== "" && <strong>{review.note}</strong>}
        {review.around.length === 0 ? (
          <span className={styles.by}>{t("aroundNone")}</span>
        ) : (
          <details>
            <summary>{t("aroundNote", { number })}</summary>
            <ActsList acts={review.around} />
          </details>
        )}
      </div>
      <Decision
        review={{ flowId, reviewId: review.id }}
        isMine={review.isMine}
        by={review.requestedBy.id}
        onDone={onDone}
      />
    </section>
  );
}

type DecisionProps = {
  readonly review: { readonly flowId: string; readonly reviewId: string };
  readonly isMine: boolean;
  readonly by: string;
  readonly onDone: () => void;
};

function Decision({ review, isMine, by, onDone }: DecisionProps) {
  const t = useTranslations("versions.review");
  const { personId } = useReader();
  const may = useMay("flow.review");
  const [asking, setAsking] = useState(false);
  const { approve, reject, withdraw } = useDecide(onDone);
  if (isMine || !may)
    return (
      <div className={styles.decide}>
        {isMine && <span className={styles.by}>{t("mine")}</span>}
        {by === personId && <Button onClick={() => withdraw.mutate(review)}>{t("withdraw")}</Button>}
      </div>
    );
  return (
    <div className={styles.decide}>
      <Button onClick={() => setAsking(true)}>{t("reject")}</Button>
      <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(review)}>
        {t("approve")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("rejectTitle")}
          text={<p>{t("rejectText")}</p>}
          label={t("rejectReason")}
          example={t("rejectExample")}
          button={t("rejectButton")}
          busy={reject.isPending}
          onDone={(comment) => reject.mutate({ ...review, comment })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function useDecide(onDone: () => void) {
  const t = useTranslations("versions.review");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const done = async (said: string) => {
    await queryClient.invalidateQueries(trpc.flows.pathFilter());
    void message.success(said);
    onDone();
  };
  const language = useLocale();
  const sayProblem = (problems: readonly GraphProblem[]) => {
    const first = problems.find(({ severity }) => severity === "error");
    void message.error(t("problem", { problem: first ? problemSentence(first, language) : "" }));
  };
  return {
    approve: useMutation(
      trpc.flows.approveReview.mutationOptions({
        onError,
        onSuccess: (answer) =>
          answer.ok ? done(t("approved", { number: String(answer.number) })) : sayProblem(answer.problems),
      }),
    ),
    reject: useMutation(trpc.flows.rejectReview.mutationOptions({ onError, onSuccess: () => done(t("rejected")) })),
    withdraw: useMutation(
      trpc.flows.withdrawReview.mutationOptions({ onError, onSuccess: () => done(t("withdrawn")) }),
    ),
  };
}
