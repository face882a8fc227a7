"use client";

import { CALL_DECISIONS } from "@orderloom/schema/run/call-decision";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { z } from "zod";
import { useTRPC } from "../../trpc/client.tsx";
import { readFailure } from "../../trpc/failure.ts";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { CallDecision } from "./call-row.ts";

type Answer = {
  readonly callId: string;
  readonly decision: CallDecision;
  readonly values: Record<string, string>;
  readonly reason: string;
};

/** What the server says of a call that somebody else decided first. */
const Taken = z.object({
  decision: z.enum(CALL_DECISIONS),
  name: z.string().nullable(),
  at: z.string().nullable(),
});

/** Sends what a person found out. It cannot be taken back; whoever comes second is told who was first. */
export function useDecideCall(): { readonly isPending: boolean; readonly decide: (answer: Answer) => void } {
  const t = useTranslations("trouble.unknown");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const sayTaken = useSayTaken();
  const sayFailure = useSayFailure();
  const mutation = useMutation(
    trpc.calls.decide.mutationOptions({
      onSuccess: (_, { decision }) => void message.success(t(`done.${decision}`)),
      onError: (error) => {
        const failure = readFailure(error);
        const taken = failure?.code === "call_decided" ? Taken.safeParse(failure.params) : null;
        if (taken?.success) sayTaken(taken.data);
        else sayFailure(error);
      },
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.calls.pathFilter()),
          queryClient.invalidateQueries(trpc.runs.pathFilter()),
          queryClient.invalidateQueries(trpc.orders.pathFilter()),
        ]),
    }),
  );
  return { isPending: mutation.isPending, decide: (answer) => mutation.mutate(answer) };
}

/** In a dialog: somebody believed to have decided and has to know that they did not. */
function useSayTaken(): (taken: z.infer<typeof Taken>) => void {
  const t = useTranslations("trouble.unknown");
  const common = useTranslations("common");
  const format = useFormatter();
  const { modal } = App.useApp();
  return ({ decision, name, at }) => {
    const time = at === null ? "" : format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" });
    void modal.warning({
      title: t("taken"),
      content: t("takenText", { name: name ?? t("nobody"), time, decision: t(`decided.${decision}`) }),
      okText: common("close"),
    });
  };
}
