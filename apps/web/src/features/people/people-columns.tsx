"use client";

import { ROLE_LABELS } from "@orderloom/schema/role";
import { type TableColumnType, Tag } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import type { Link } from "./link-dialog.tsx";
import { PersonActions } from "./person-actions.tsx";
import type { PersonRow } from "./person-row.ts";

type Handlers = { onEditRoles: (person: PersonRow) => void; onLink: (link: Link) => void };

export function usePeopleColumns(handlers: Handlers): readonly TableColumnType<PersonRow>[] {
  const t = useTranslations("people");
  const { language, personId } = useReader();
  return [
    {
      key: "name",
      title: t("name"),
      render: (_, { id, name }) => (id === personId ? t("you", { name }) : name),
    },
    { key: "email", title: t("email"), dataIndex: "email" },
    {
      key: "roles",
      title: t("roles"),
      render: (_, { roles }) =>
        roles.length === 0 ? t("noRoles") : roles.map((role) => <Tag key={role}>{ROLE_LABELS[role][language]}</Tag>),
    },
    { key: "state", title: t("state"), render: (_, person) => <PersonState person={person} /> },
    {
      key: "actions",
      title: <span className="ol-hidden">{t("actions")}</span>,
      width: 48,
      render: (_, person) => <PersonActions person={person} {...handlers} />,
    },
  ];
}

function PersonState({ person }: { person: PersonRow }) {
  const t = useTranslations("people.states");
  if (!person.active) return <StateTag tone="off" label={t("inactive")} />;
  return person.joined ? (
    <StateTag tone="good" label={t("active")} />
  ) : (
    <StateTag tone="waiting" label={t("invited")} />
  );
}
