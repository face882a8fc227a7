"use client";

import { ROLE_LABELS } from "@orderloom/schema/role";
import { Descriptions, Tag } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Section } from "../../ui/page/section.tsx";

/** Who one is here; an administrator changes it. */
export function ProfileSection() {
  const t = useTranslations();
  const { name, email, roles, language } = useReader();
  return (
    <Section title={t("account.profile")}>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: "name", label: t("account.name"), children: name },
          { key: "email", label: t("account.email"), children: email },
          {
            key: "roles",
            label: t("account.roles"),
            children: (
              <span>
                {roles.length === 0
                  ? t("people.noRoles")
                  : roles.map((role) => <Tag key={role}>{ROLE_LABELS[role][language]}</Tag>)}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}
