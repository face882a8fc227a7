"use client";

import { ROLE_LABELS, ROLES, type Role } from "@orderloom/schema/role";
import { Select } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";

/** Several roles; a control of the kit's form. */
export function RolesSelect(props: { id?: string; value?: Role[]; onChange?: (roles: Role[]) => void }) {
  const t = useTranslations("people");
  const { language } = useReader();
  return (
    <Select<Role[]>
      {...props}
      mode="multiple"
      placeholder={t("chooseRoles")}
      options={ROLES.map((value) => ({ value, label: ROLE_LABELS[value][language] }))}
      showSearch={{ optionFilterProp: "label" }}
    />
  );
}
