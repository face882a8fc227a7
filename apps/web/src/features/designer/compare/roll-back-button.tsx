"use client";

import RollbackOutlined from "@ant-design/icons/RollbackOutlined";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Tooltip } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";

type Props = {
  readonly flowId: string;
  readonly number: number;
  readonly onDone: () => void;
  readonly small?: boolean;
};

/** Brings an earlier version back into force in one click; not offered for the one that is. */
export function RollBackButton({ flowId, number, onDone, small = false }: Props) {
  const t = useTranslations("versions.compare");
  const trpc = useTRPC();
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const rollBack = useRollBack(onDone);
  if (!useMay("flow.publish") || !flow?.publication || flow.publication.number === number) return null;
  return (
    <Tooltip title={t("rollBackHint", { number: String(number) })}>
      <Button
        {...(small ? { size: "small" as const } : {})}
        icon={<RollbackOutlined />}
        loading={rollBack.isPending}
        onClick={() => rollBack.mutate({ flowId, number })}
      >
        {t("rollBack", { number: String(number) })}
      </Button>
    </Tooltip>
  );
}

function useRollBack(onDone: () => void) {
  const t = useTranslations("versions.compare");
  const language = useLocale();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  return useMutation(
    trpc.flows.rollBack.mutationOptions({
      onError,
      onSuccess: async (answer, { number }) => {
        await queryClient.invalidateQueries(trpc.flows.pathFilter());
        const restored = String(number);
        if (answer.ok) {
          void message.success(t("rolledBack", { restored, number: String(answer.number) }));
          onDone();
          return;
        }
        const [first] = answer.problems.filter(({ severity }) => severity === "error");
        const problem = first ? problemSentence(first, language) : "";
        void message.error(t("rollBackProblems", { number: restored, problem }));
      },
    }),
  );
}
