"use client";

import { ROLE_LABELS } from "@orderloom/schema/role";
import { type TableColumnType, Tag } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./person-drawer.module.css";
import type { PersonRow } from "./person-row.ts";
import { PersonState } from "./person-state.tsx";

export function usePeopleColumns(onOpen: (personId: string) => void): readonly TableColumnType<PersonRow>[] {
  const t = useTranslations("people");
  const { language, personId } = useReader();
  return [
    {
      key: "name",
      title: t("name"),
      render: (_, { id, name }) => (
        <button type="button" className={styles.name} onClick={() => onOpen(id)} title={t("openPerson", { name })}>
          {id === personId ? t("you", { name }) : name}
        </button>
      ),
    },
    { key: "email", title: t("email"), dataIndex: "email" },
    {
      key: "roles",
      title: t("roles"),
      render: (_, { roles }) =>
        roles.length === 0 ? t("noRoles") : roles.map((role) => <Tag key={role}>{ROLE_LABELS[role][language]}</Tag>),
    },
    { key: "scope", title: t("sees"), render: (_, { scope }) => <Sees {...scope} /> },
    { key: "state", title: t("state"), render: (_, person) => <PersonState person={person} /> },
  ];
}

function Sees({ shopIds, warehouseIds }: PersonRow["scope"]) {
  const t = useTranslations("people");
  if (shopIds === null && warehouseIds === null) return t("seesAll");
  const parts = [
    ...(shopIds ? [t("someShops", { count: String(shopIds.length) })] : []),
    ...(warehouseIds ? [t("someWarehouses", { count: String(warehouseIds.length) })] : []),
  ];
  return parts.join(t("listComma"));
}
