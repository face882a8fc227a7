"use client";

import { Button, type TableColumnType, Tag } from "antd";
import { useTranslations } from "next-intl";
import { Ago } from "../ui/ago.tsx";
import { QueryTable, type TableQuery } from "../ui/query-table/query-table.tsx";
import { readUserAgent } from "./read-user-agent.ts";

/** A browser somebody is signed in with. Where it stands is not known, so only its address is told. */
export type SignInRow = {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly current: boolean;
};

type Props = {
  query: TableQuery<SignInRow>;
  onEnd: (sessionId: string) => void;
  /** The one that is being ended. */
  ending: string | null;
  empty?: React.ReactNode;
};

/** Somebody's sign-ins; any but the one that asks can be ended. */
export function SignInsTable({ query, onEnd, ending, empty = null }: Props) {
  const t = useTranslations("account");
  const columns: readonly TableColumnType<SignInRow>[] = [
    { key: "device", title: t("device"), render: (_, signIn) => <Device {...signIn} /> },
    {
      key: "address",
      title: t("address"),
      render: (_, { ipAddress }) => <span className="ol-figures">{ipAddress ?? t("unknownAddress")}</span>,
    },
    { key: "seen", title: t("lastSeen"), render: (_, { lastSeenAt }) => <Ago at={lastSeenAt} /> },
    { key: "since", title: t("since"), render: (_, { createdAt }) => <Ago at={createdAt} /> },
    {
      key: "end",
      title: <span className="ol-hidden">{t("end")}</span>,
      render: (_, { id, current }) =>
        !current && (
          <Button size="small" loading={ending === id} onClick={() => onEnd(id)}>
            {t("end")}
          </Button>
        ),
    },
  ];
  return <QueryTable label={t("signIns")} columns={columns} query={query} rowKey={({ id }) => id} empty={empty} />;
}

function Device({ userAgent, current }: SignInRow) {
  const t = useTranslations("account");
  const device = readUserAgent(userAgent);
  return (
    <>
      {device ? t("deviceName", device) : t("unknownDevice")} {current && <Tag color="blue">{t("thisOne")}</Tag>}
    </>
  );
}
