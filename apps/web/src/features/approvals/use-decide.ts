"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { readFailure } from "../../trpc/failure.ts";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { ApprovalDetail, Decision } from "./approval-row.ts";
import { readTaken, type Taken } from "./taken-words.ts";

export type Decide = {
  /** The request whose decision is on its way. */
  readonly pendingId: string | null;
  readonly decide: (approval: ApprovalDetail, answer: { decision: Decision; comment: string }) => void;
};

/**
 * Sends a decision. It cannot be taken back, so nothing pretends to be decided before the server says so; whoever
 * comes second is told who was first.
 */
export function useDecide(onDecided: (approvalId: string, status: ApprovalDetail["status"]) => void): Decide {
  const t = useTranslations("approvals");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { language } = useReader();
  const sayTaken = useSayTaken();
  const sayFailure = useSayFailure();
  const readAgain = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.approvals.pathFilter()),
      queryClient.invalidateQueries(trpc.orders.pathFilter()),
      queryClient.invalidateQueries(trpc.runs.pathFilter()),
    ]);
  const mutation = useMutation(trpc.approvals.decide.mutationOptions());
  return {
    pendingId: mutation.isPending ? mutation.variables.approvalId : null,
    decide: ({ id: approvalId, title, stage }, answer) =>
      mutation.mutate(
        { approvalId, stage, ...answer },
        {
          onSuccess: ({ status }) => {
            const said = status === "open" && answer.decision === "approved" ? "passedOn" : answer.decision;
            void message.success(t(said, { title: inLanguage(title, language) }));
            onDecided(approvalId, status);
            void readAgain();
          },
          onError: (error) => {
            const failure = readFailure(error);
            const taken = failure?.code === "approval_decided" ? readTaken(failure.params) : null;
            if (taken) sayTaken(taken);
            else sayFailure(error);
            void readAgain();
          },
        },
      ),
  };
}

/** Says who was first, in a dialog: somebody believed to have decided and has to know that they did not. */
function useSayTaken(): (taken: Taken) => void {
  const t = useTranslations("approvals");
  const common = useTranslations("common");
  const format = useFormatter();
  const { modal } = App.useApp();
  return ({ decision, name, at }) => {
    const time = at === null ? "" : format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" });
    void modal.warning({
      title: t("taken.title"),
      content:
        decision === "cancelled"
          ? t("taken.cancelled")
          : t(`taken.${decision}`, { name: name ?? t("answers.nobody"), time }),
      okText: common("close"),
    });
  };
}
