"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { SignInsTable } from "../../lib/sign-ins-table.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** Where the person is signed in; any of it, or all of the rest, can be ended from here. */
export function SignInsSection() {
  const t = useTranslations("account");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const readAgain = () => queryClient.invalidateQueries(trpc.account.listSignIns.queryFilter());
  const query = useQuery(trpc.account.listSignIns.queryOptions(undefined, { select: (items) => ({ items }) }));
  const end = useMutation(trpc.account.endSignIn.mutationOptions({ onSuccess: readAgain, onError }));
  const endOthers = useMutation(
    trpc.account.endOtherSignIns.mutationOptions({
      onError,
      onSuccess: ({ ended }) => {
        void message.success(t("othersEnded", { count: String(ended) }));
        void readAgain();
      },
    }),
  );
  const others = query.data?.items.some(({ current }) => !current) ?? false;
  return (
    <Section title={t("signIns")} text={t("signInsText")}>
      <SignInsTable
        query={query}
        onEnd={(sessionId) => end.mutate({ sessionId })}
        ending={end.isPending ? end.variables.sessionId : null}
      />
      {others && (
        <div>
          <Button danger loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t("endOthers")}
          </Button>
        </div>
      )}
    </Section>
  );
}
