"use client";

import { isAllowed, type Permission } from "@orderloom/schema/permission";
import { useTranslations } from "next-intl";
import { RAIL_ITEMS } from "../rail-items.tsx";
import { useReader } from "../reader-provider.tsx";
import type { Hit } from "./hit.ts";

const ADMIN_PAGES = [
  { key: "people.title", path: "admin/people", permission: "person.edit" },
  { key: "people.tokensTitle", path: "admin/tokens", permission: "token.create" },
  { key: "settings.title", path: "admin/settings", permission: "settings.edit" },
  { key: "mails.title", path: "admin/mails", permission: "settings.edit" },
  { key: "account.title", path: "account", permission: "self.manage" },
] as const satisfies readonly { key: string; path: string; permission: Permission }[];

/** The pages the person may open whose name holds the text. */
export function useSearchPlaces(text: string): readonly Hit[] {
  const t = useTranslations();
  const { environment, roles } = useReader();
  const rail = RAIL_ITEMS.filter(({ key }) => key !== "admin").map(({ key, path, permission }) => ({
    path,
    permission,
    label: t(`shell.${key}`),
  }));
  const others = ADMIN_PAGES.map(({ key, path, permission }) => ({ path, permission, label: t(key) }));
  const wanted = text.trim().toLowerCase();
  return [...rail, ...others]
    .filter(({ permission, label }) => isAllowed(roles, permission) && label.toLowerCase().includes(wanted))
    .map(({ path, label }) => ({ kind: "pages", id: path, href: `/${environment}/${path}`, label, note: "" }));
}
