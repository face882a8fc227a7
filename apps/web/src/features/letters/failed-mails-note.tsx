"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";

/** Mails that did not go out have a list of their own; who may see it is told where. */
export function FailedMailsNote() {
  const t = useTranslations("trouble.letters");
  const trpc = useTRPC();
  const { environment } = useReader();
  const enabled = useMay("settings.edit");
  const { data: count = 0 } = useQuery(trpc.mails.countFailed.queryOptions(undefined, { enabled }));
  if (count === 0) return null;
  return <Link href={`/${environment}/admin/mails`}>{t("mails", { count: String(count) })}</Link>;
}
