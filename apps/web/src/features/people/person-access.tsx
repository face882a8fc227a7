"use client";

import { ROLE_LABELS } from "@orderloom/schema/role";
import { Button, Tag } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import styles from "./person-drawer.module.css";
import type { PersonRow } from "./person-row.ts";
import { PersonState } from "./person-state.tsx";
import { RolesDialog } from "./roles-dialog.tsx";
import { ScopeDialog } from "./scope-dialog.tsx";
import { useScopeWords } from "./use-scope-words.ts";

/** What somebody may do and which rows they see; both can be changed and count from their next click on. */
export function PersonAccess({ person }: { person: PersonRow }) {
  const t = useTranslations("people");
  const { language } = useReader();
  const [editing, setEditing] = useState<"roles" | "scope" | null>(null);
  const { email, roles, scope } = person;
  const words = useScopeWords(scope);
  const close = () => setEditing(null);
  return (
    <section className={styles.part} aria-label={t("access")}>
      <FactList
        facts={[
          { key: "state", label: t("state"), value: <PersonState person={person} /> },
          { key: "email", label: t("email"), value: email },
          {
            key: "roles",
            label: t("roles"),
            value:
              roles.length === 0
                ? t("noRoles")
                : roles.map((role) => <Tag key={role}>{ROLE_LABELS[role][language]}</Tag>),
          },
          { key: "shops", label: t("shops"), value: words.shops },
          { key: "warehouses", label: t("warehouses"), value: words.warehouses },
        ]}
      />
      <div className={styles.foot}>
        <Button onClick={() => setEditing("roles")}>{t("editRoles")}</Button>
        <Button onClick={() => setEditing("scope")}>{t("editScope")}</Button>
      </div>
      {editing === "roles" && <RolesDialog person={person} onClose={close} />}
      {editing === "scope" && <ScopeDialog person={person} onClose={close} />}
    </section>
  );
}
