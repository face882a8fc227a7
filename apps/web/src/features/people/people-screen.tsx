"use client";

import TeamOutlined from "@ant-design/icons/TeamOutlined";
import UserAddOutlined from "@ant-design/icons/UserAddOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { type Link, LinkDialog } from "./link-dialog.tsx";
import { usePeopleColumns } from "./people-columns.tsx";
import { PeopleState } from "./people-state.ts";
import { PersonDrawer } from "./person-drawer.tsx";
import type { PersonRow } from "./person-row.ts";

type Props = { toolbar: React.ReactNode };

/** Who works here, in which roles, and the way in and out. */
export function PeopleScreen({ toolbar }: Props) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const [after, setAfter] = useState<PageKey | null>(null);
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<Link | null>(null);
  const [{ id }, setState] = useUrlState(PeopleState);
  const query = useQuery(trpc.people.list.queryOptions(after ? { after } : {}, { select: toPage }));
  const columns = usePeopleColumns((personId) => setState({ id: personId }));
  return (
    <Page
      title={t("title")}
      toolbar={toolbar}
      actions={
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>
          {t("invite")}
        </Button>
      }
    >
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(person) => person.id}
        page={{
          after: after?.id ?? null,
          onChange: (next) => setAfter(next === null ? null : lastKey(query.data?.items)),
        }}
        empty={<EmptyState icon={<TeamOutlined />} title={t("title")} text={t("inviteText")} />}
      />
      {inviting && <InviteDialog onClose={() => setInviting(false)} onInvited={setLink} />}
      {id && <PersonDrawer key={id} personId={id} onClose={() => setState({ id: null })} onLink={setLink} />}
      {link && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </Page>
  );
}

type PageKey = { readonly name: string; readonly id: string };

function toPage(items: readonly PersonRow[]) {
  return { items, next: items.length < LIMITS.pageSize ? null : (items.at(-1)?.id ?? null) };
}

function lastKey(items: readonly PersonRow[] | undefined): PageKey | null {
  const last = items?.at(-1);
  return last ? { name: last.name, id: last.id } : null;
}
