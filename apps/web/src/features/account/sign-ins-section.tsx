"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, type TableColumnType, Tag } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { Section } from "../../ui/page/section.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { readUserAgent } from "./read-user-agent.ts";

type SignInRow = {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly current: boolean;
};

/** Where the person is signed in; any of it can be ended from here. */
export function SignInsSection() {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const query = useQuery(trpc.account.listSignIns.queryOptions(undefined, { select: (items) => ({ items }) }));
  const columns = useSignInColumns();
  return (
    <Section title={t("signIns")} text={t("signInsText")}>
      <QueryTable label={t("signIns")} columns={columns} query={query} rowKey={(signIn) => signIn.id} empty={null} />
    </Section>
  );
}

function useSignInColumns(): readonly TableColumnType<SignInRow>[] {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.account.listSignIns.queryFilter());
  const end = useMutation(trpc.account.endSignIn.mutationOptions({ onSuccess, onError }));
  return [
    {
      key: "device",
      title: t("device"),
      render: (_, { userAgent, current }) => {
        const device = readUserAgent(userAgent);
        return (
          <>
            {device ? t("deviceName", device) : t("unknownDevice")} {current && <Tag color="blue">{t("thisOne")}</Tag>}
          </>
        );
      },
    },
    {
      key: "address",
      title: t("address"),
      render: (_, { ipAddress }) => <span className="ol-figures">{ipAddress}</span>,
    },
    { key: "seen", title: t("lastSeen"), render: (_, { lastSeenAt }) => <Ago at={lastSeenAt} /> },
    { key: "since", title: t("since"), render: (_, { createdAt }) => <Ago at={createdAt} /> },
    {
      key: "end",
      title: <span className="ol-hidden">{t("end")}</span>,
      render: (_, { id: sessionId, current }) =>
        !current && (
          <Button size="small" onClick={() => end.mutate({ sessionId })}>
            {t("end")}
          </Button>
        ),
    },
  ];
}
